import { Link } from 'wouter';
import { useMessages } from '../../i18n/language.tsx';
import { localMinute } from '../../i18n/local-time.ts';
import type { Messages } from '../../i18n/messages.ts';
import { wordFor } from '../../i18n/word-for.ts';
import { runTitle } from '../../runs/run-title.ts';
import { OverviewPart } from './overview-part.tsx';
import type { Attention } from './overview-query.ts';

/** What failed, was refused or waits to be reviewed, each with the way there. */
export function AttentionPart({ attention }: { attention: readonly Attention[] }) {
  const messages = useMessages();
  const { attention: words } = messages.overview;
  return (
    <OverviewPart title={words.title} none={words.none}>
      {attention.map((one) => (
        <li key={`${one.kind}-${one.id}`} className="overview-line" data-urgent={one.kind !== 'NEW_TYPES'}>
          <Link href={hrefOf(one)} className="overview-line__name">
            {sentenceOf(one, messages)}
          </Link>
          {one.at !== null && <span className="overview-line__more">{localMinute(one.at)}</span>}
        </li>
      ))}
    </OverviewPart>
  );
}

function hrefOf({ kind, id }: Attention): string {
  switch (kind) {
    case 'ALERT':
      return '/monitoring';
    case 'RUN_FAILED':
      return `/runs/${id}`;
    case 'EXTRACTIONS_FAILED':
      return '/runs?kind=extractEvents&status=FAILED';
    case 'IMPORT_FAILED':
    case 'ROWS_REFUSED':
      return `/data/history/${id}`;
    case 'NEW_TYPES':
      return '/vocabulary';
  }
}

function sentenceOf({ kind, count, title, code }: Attention, messages: Messages): string {
  const { attention: words } = messages.overview;
  switch (kind) {
    case 'ALERT':
      return alertOf(code ?? '', title ?? '', messages);
    case 'RUN_FAILED':
      return words.runFailed(runTitle({ kind: code ?? '', subject: title }, messages));
    case 'EXTRACTIONS_FAILED':
      return words.extractionsFailed(count ?? 0);
    case 'IMPORT_FAILED':
      return words.importFailed(title ?? '');
    case 'ROWS_REFUSED':
      return words.rowsRefused(count ?? 0, title ?? '');
    case 'NEW_TYPES':
      return words.newTypes(count ?? 0);
  }
}

function alertOf(kind: string, subject: string, { overview, monitoring }: Messages): string {
  const { alerts } = overview.attention;
  if (kind === 'SUCCESS_RATE') return wordFor(alerts, subject);
  if (kind === 'BUDGET') return `${alerts.BUDGET}: ${wordFor(monitoring.cards.budgets, subject)}`;
  return wordFor(alerts, kind);
}
