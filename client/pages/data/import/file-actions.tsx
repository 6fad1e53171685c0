import { Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import type { Card } from './card.ts';
import { useImportDesk } from './use-desk.ts';

/** Tries a file or brings it in. */
export function FileActions({ card: { id, upload }, disabled }: { card: Card; disabled: boolean }) {
  const { data } = useMessages();
  const desk = useImportDesk();
  const again = upload !== null && !upload.dryRun;
  return (
    <div className="file-card__actions">
      <Button title={data.import.tryHint} disabled={disabled} onClick={() => desk.start(id, true)}>
        {data.import.try}
      </Button>
      <Button
        type="primary"
        title={data.import.goHint}
        disabled={disabled}
        onClick={() => desk.start(id, false)}
      >
        {again ? data.import.again : data.import.go}
      </Button>
    </div>
  );
}
