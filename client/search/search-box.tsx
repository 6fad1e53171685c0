import { SearchOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useSettled } from '../components/use-settled.ts';
import { useMessages } from '../i18n/language.tsx';
import { FoundList, optionId } from './found-list.tsx';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { SearchQuery } from './search-query.ts';
import { useFoundGroups } from './use-found-groups.ts';

/** Milliseconds without a key before the server is asked. */
const typingPause = 150;
const listId = 'search-found';

/** A field, and under it what the text may mean: all of it by the keyboard. */
export function SearchBox({ onClose }: { onClose: () => void }) {
  const { search: words } = useMessages();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [recent, setRecent] = useState(recentSearches);
  const wanted = useSettled(text.trim(), typingPause);
  const [{ data, error, fetching }] = useQuery({
    query: SearchQuery,
    variables: { text: wanted },
    pause: wanted === '',
    requestPolicy: 'network-only',
  });
  const type = (next: string) => {
    setText(next);
    setChosen(null);
  };
  const hits = text.trim() === '' ? [] : (data?.search ?? []);
  const leave = () => {
    keepSearch(text);
    onClose();
  };
  const groups = useFoundGroups({ text, hits, recent, onLeave: leave, onType: type });
  const items = groups.flatMap((group) => group.items);
  const active = items.find(({ id }) => id === chosen) ?? items[0] ?? null;
  const settled = text.trim() === wanted && !fetching;

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the choice of a character opens nothing.
    if (event.nativeEvent.isComposing) return;
    const at = active === null ? -1 : items.indexOf(active);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen(items[(at + step + items.length) % items.length]?.id ?? null);
    else if (event.key === 'Enter') active?.open();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="search-box">
        <SearchOutlined aria-hidden />
        <input
          className="search-box__field"
          // biome-ignore lint/a11y/noAutofocus: it was asked for just now
          autoFocus
          type="text"
          role="combobox"
          aria-label={words.title}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(active && { 'aria-activedescendant': optionId(listId, active.id) })}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={words.field}
          value={text}
          onChange={({ target }) => type(target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <FoundList id={listId} label={words.results} groups={groups} active={active?.id ?? null} />
      {error && <p className="search-box__note">{words.failed}</p>}
      {!error && settled && wanted !== '' && items.length === 0 && (
        <div className="search-box__note">
          <p>{words.nothing(wanted)}</p>
          <p className="quiet">{words.nothingHint}</p>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {settled && wanted !== '' && words.found(items.length)}
      </p>
      <div className="search-box__foot">
        <span className="quiet">{words.keys}</span>
        {text === '' && recent.length > 0 && (
          <button
            type="button"
            className="search-box__forget"
            onClick={() => {
              forgetSearches();
              setRecent([]);
            }}
          >
            {words.forget}
          </button>
        )}
      </div>
    </>
  );
}
