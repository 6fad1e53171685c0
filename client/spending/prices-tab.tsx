import { PriceTable } from './price-table.tsx';
import './prices-tab.css';

/** The prices of models, as a tab of the page Monitoring. */
export default function PricesTab() {
  return (
    <div className="prices-tab">
      <PriceTable />
    </div>
  );
}
