import { Tag } from 'antd';
import { useQuery } from 'urql';
import { useLanguage } from '../i18n/language.tsx';
import { useSettings } from '../settings.tsx';
import { type CohortFilter, FilterChoicesQuery } from './cohorts-query.ts';
import './cohorts.css';
import { filterWords } from './filter-words.ts';

/** A filter in words, a tag for each condition. */
export function FilterTags({ filter }: { filter: CohortFilter }) {
  const { language, messages } = useLanguage();
  const { cohorts: words } = messages;
  const timeZone = useSettings()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [{ data }] = useQuery({ query: FilterChoicesQuery, requestPolicy: 'cache-first' });
  const types = new Map(data?.eventTypes.map((type) => [type.code, type[language]]));
  const typeName = (code: string) => types.get(code) ?? code;
  const phrases = filterWords(filter, { words: words.said, typeName, timeZone });
  if (phrases.length === 0) return <span className="quiet">{words.everybody}</span>;
  return (
    <span className="filter-tags">
      {phrases.map((phrase) => (
        <Tag key={phrase}>{phrase}</Tag>
      ))}
    </span>
  );
}
