import { Button, Popconfirm } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { troubleIn, troubleWords } from '../trouble.ts';
import type { Tagging } from './use-tagging.ts';

type Props = { tagging: Tagging; untagged: number; total: number };

/** Asks the model for tags: those that are missing, or all. */
export function TagButtons({ tagging, untagged, total }: Props) {
  const messages = useMessages();
  const { catalog } = messages.data;
  const { busy, error, tagMissing, tagAll } = tagging;
  return (
    <>
      <Button type="primary" title={catalog.tagHint} disabled={busy || untagged === 0} onClick={tagMissing}>
        {untagged === 0 ? catalog.tagNone : catalog.tag(untagged)}
      </Button>
      <Popconfirm title={catalog.tagAllTitle} description={catalog.tagAllHint} onConfirm={tagAll}>
        <Button disabled={busy || total === 0}>{catalog.tagAll}</Button>
      </Popconfirm>
      {error && (
        <span role="alert">
          {catalog.startFailed} {troubleWords(troubleIn(error), messages)}
        </span>
      )}
    </>
  );
}
