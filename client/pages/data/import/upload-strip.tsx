import { Button, Progress } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { figureWords } from '../figure-words.ts';
import { type Card, percentOf } from './card.ts';
import { useImportDesk } from './use-desk.ts';

/** A file on its way: how much of it the server has read, and what it held so far. */
export function UploadStrip({ card }: { card: Card }) {
  const { data } = useMessages();
  const words = data.import;
  const desk = useImportDesk();
  const { id, file, upload } = card;
  if (upload?.phase !== 'waiting' && upload?.phase !== 'running') return null;
  const figures = upload.phase === 'running' ? upload.figures : null;
  const cancelling = upload.phase === 'running' && upload.cancelling;
  const stage = upload.dryRun ? words.trying : words.importing;
  return (
    <div className="upload-strip">
      <Progress
        percent={percentOf(card) ?? 0}
        strokeColor="var(--ant-color-primary)"
        aria-label={words.progress(file.name)}
      />
      <div className="upload-strip__line">
        <span className="upload-strip__facts" role="status">
          {cancelling ? words.cancelling : upload.phase === 'waiting' ? words.waiting : stage}
          {figures && ` · ${figureWords(figures, data).join(' · ')}`}
        </span>
        <Button
          size="small"
          danger
          disabled={cancelling || (upload.phase === 'running' && figures === null)}
          onClick={() => desk.cancel(id)}
        >
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
