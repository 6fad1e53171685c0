import { Button, type TableProps } from 'antd';
import type { Messages } from '../../i18n/messages.ts';
import { bothNames } from '../../i18n/type-search.ts';
import { SynonymTags } from './synonym-tags.tsx';
import type { EventType } from './types-query.ts';

type Options = {
  words: Messages['vocabulary'];
  search: string;
  narrow: boolean;
  onName: (type: EventType) => void;
  onMerge: (type: EventType) => void;
};

/** The columns of the known types. A narrow table has two: the type with all of its names, and its events. */
export function typeColumns({ words, search, narrow, onName, onMerge }: Options) {
  const { types } = words;
  const synonyms = (type: EventType) => <SynonymTags synonyms={type.synonyms} search={search} />;
  const actions = (type: EventType) => (
    <span className="vocabulary-actions">
      <Button size="small" type="link" aria-label={words.editOf(type.code)} onClick={() => onName(type)}>
        {words.edit}
      </Button>
      <Button size="small" type="link" aria-label={types.mergeOf(type.code)} onClick={() => onMerge(type)}>
        {types.merge}
      </Button>
    </span>
  );
  const code = (type: EventType) => <code className="vocabulary-code">{type.code}</code>;
  const events = {
    title: <span title={types.eventsHint}>{types.events}</span>,
    key: 'events',
    align: 'right',
    className: 'vocabulary-figure',
    sorter: (a: EventType, b: EventType) => a.eventCount - b.eventCount,
    sortDirections: ['descend', 'ascend'],
    render: (_: unknown, { eventCount }: EventType) => eventCount.toLocaleString('en'),
  } as const;
  if (narrow) {
    return [
      {
        title: words.tabs.types,
        key: 'type',
        render: (_, type) => (
          <div className="type-cell">
            <strong>{bothNames(type)}</strong>
            {code(type)}
            {synonyms(type)}
            {actions(type)}
          </div>
        ),
      },
      { ...events, sortDirections: [...events.sortDirections] },
    ] satisfies TableProps<EventType>['columns'];
  }
  return [
    { title: types.zh, key: 'zh', className: 'vocabulary-name', render: (_, { zh }) => zh },
    { title: types.en, key: 'en', className: 'vocabulary-name', render: (_, { en }) => en },
    { title: types.code, key: 'code', render: (_, type) => code(type) },
    { title: types.synonyms, key: 'synonyms', render: (_, type) => synonyms(type) },
    { ...events, sortDirections: [...events.sortDirections] },
    { title: types.actions, key: 'actions', render: (_, type) => actions(type) },
  ] satisfies TableProps<EventType>['columns'];
}
