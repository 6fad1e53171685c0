import { Alert } from 'antd';
import { Link } from 'wouter';
import { useMessages } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { figureWords } from '../figure-words.ts';
import type { ImportFigures } from '../import-figures.ts';
import { troubleWords } from '../trouble.ts';
import type { Card, Upload } from './card.ts';

/** How the last bringing or trying of a file ended. */
export function FileResult({ card: { upload } }: { card: Card }) {
  const messages = useMessages();
  const { data } = messages;
  switch (upload?.phase) {
    case 'ended':
      return (
        <Alert
          role="status"
          showIcon
          type={alertOf(upload.figures)}
          title={endWords(upload.figures, data)}
          description={<Figures figures={upload.figures} />}
        />
      );
    case 'cut':
      return (
        <Alert
          role="alert"
          showIcon
          type="warning"
          title={data.import.cut}
          description={
            <>
              {data.import.cutHint}
              {upload.figures && <Figures figures={upload.figures} />}
            </>
          }
        />
      );
    case 'refused':
      return (
        <Alert
          role="alert"
          showIcon
          type="error"
          title={data.import.notBegun}
          description={troubleWords(upload.trouble, messages)}
        />
      );
    default:
      return null;
  }
}

type Ended = Extract<Upload, { phase: 'ended' }>['figures'];

function alertOf({ status, rejected }: Ended): 'success' | 'warning' | 'error' {
  if (status === 'FAILED') return 'error';
  return status === 'CANCELLED' || rejected > 0 ? 'warning' : 'success';
}

function endWords({ status, dryRun }: Ended, { import: words }: Messages['data']): string {
  if (status === 'FAILED') return words.failed;
  if (status === 'CANCELLED') return dryRun ? words.cancelledTry : words.cancelled;
  return dryRun ? words.tried : words.imported;
}

function Figures({ figures }: { figures: ImportFigures }) {
  const { data } = useMessages();
  const { id, rejected, message } = figures;
  return (
    <>
      <div>
        {figureWords(figures, data).join(' · ')}{' '}
        <Link href={`/data/history/${id}`}>{rejected > 0 ? data.import.seeErrors : data.import.details}</Link>
      </div>
      {message !== null && <div>{message}</div>}
    </>
  );
}
