import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '../i18n/language.tsx';
import { modifier } from '../shortcuts/modifier.ts';
import './search-button.css';
import { useSearchOpening } from './search-opening.tsx';

/** Opens the search; where there is room it says how the keyboard does. */
export function SearchButton() {
  const { search: words } = useMessages();
  const { open, setOpen } = useSearchOpening();
  const keys = `${modifier.shown}K`;
  return (
    <Button
      className="search-button"
      icon={<SearchOutlined />}
      aria-label={words.open}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-keyshortcuts={`${modifier.name}+K`}
      title={`${words.open} (${keys})`}
      onClick={() => setOpen(true)}
    >
      <span className="search-button__label">{words.title}</span>
      <kbd className="search-button__keys">{keys}</kbd>
    </Button>
  );
}
