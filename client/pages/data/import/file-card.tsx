import { CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { importKinds } from '../import-figures.ts';
import { type Card, isBusy, isDone } from './card.ts';
import { FileActions } from './file-actions.tsx';
import { FileProblem } from './file-problem.tsx';
import { FileResult } from './file-result.tsx';
import type { Formats } from './formats-query.ts';
import { MappingTable } from './mapping-table.tsx';
import { obstacleOf } from './readiness.ts';
import { RefusedRows } from './refused-rows.tsx';
import { UploadStrip } from './upload-strip.tsx';
import { useImportDesk } from './use-desk.ts';

/** One file: what it is taken for, what would become of it, and how far it is. */
export function FileCard({ card, formats }: { card: Card; formats: Formats }) {
  const { data } = useMessages();
  const desk = useImportDesk();
  const { id, file, preview } = card;
  const busy = isBusy(card);
  const obstacle = obstacleOf(card, formats);
  const kind = card.choice.kind ?? preview?.kind;
  const format = formats.importFormats.find((one) => one.kind === kind);
  return (
    <article className="file-card" aria-label={data.import.file(file.name)} aria-busy={card.reading}>
      <header className="file-card__head">
        <h3>{file.name}</h3>
        <span className="quiet">
          {sizeOf(file)}
          {preview && ` · ${data.form[preview.form]}`}
        </span>
        {kind !== undefined && (
          <Select
            className="file-card__kind"
            aria-label={data.import.kindOf}
            value={kind}
            disabled={busy}
            onChange={(chosen) => desk.chooseKind(id, chosen)}
            options={importKinds.map((value) => ({ value, label: data.kind[value] }))}
          />
        )}
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={data.import.remove(file.name)}
          title={data.import.remove(file.name)}
          disabled={busy}
          onClick={() => desk.remove(id)}
        />
      </header>
      {preview === null && card.reading && <p className="quiet">{data.import.reading}</p>}
      {format && !isDone(card) && card.trouble === null && (
        <MappingTable card={card} format={format} disabled={busy} />
      )}
      <FileProblem card={card} obstacle={obstacle} maxBytes={formats.settings.maxImportBytes} />
      {preview && obstacle === null && card.upload === null && <RefusedRows preview={preview} />}
      {busy ? <UploadStrip card={card} /> : <FileResult card={card} />}
      {!busy && !isDone(card) && obstacle?.kind !== 'unread' && (
        <FileActions card={card} disabled={obstacle !== null || card.reading} />
      )}
    </article>
  );
}

/** `8 kB`, `29.5 MB` */
function sizeOf({ size }: File): string {
  if (size < 1_000_000) return `${Math.ceil(size / 1_000)} kB`;
  return `${(size / 1_000_000).toFixed(1)} MB`;
}
