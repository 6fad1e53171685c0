import { useMessages } from '../i18n/language.tsx';
import { PriceTable } from './price-table.tsx';
import './prices-page.css';

/** The prices of models, on a page of their own. */
export default function PricesPage() {
  const { prices } = useMessages().spending;
  return (
    <div className="prices-page">
      <h1>{prices.title}</h1>
      <PriceTable />
    </div>
  );
}
