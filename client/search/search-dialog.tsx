import { DialogBox } from '../components/dialog-box.tsx';
import { useMessages } from '../i18n/language.tsx';
import { SearchBox } from './search-box.tsx';
import './search-dialog.css';
import { useSearchOpening } from './search-opening.tsx';

/** The one search over everything, above the page. */
export default function SearchDialog() {
  const { search: words } = useMessages();
  const { setOpen } = useSearchOpening();
  const close = () => setOpen(false);
  return (
    <DialogBox className="search-dialog" label={words.title} onClose={close}>
      <SearchBox onClose={close} />
    </DialogBox>
  );
}
