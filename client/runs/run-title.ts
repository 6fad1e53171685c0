import type { Messages } from '../i18n/messages.ts';
import { wordFor } from '../i18n/word-for.ts';
import type { RunAbout } from './run-logs.ts';

/** What a run is called: an extraction by its user, others by what they do, and about what. */
export function runTitle({ kind, subject }: RunAbout, { runs }: Messages): string {
  if (kind === 'extractEvents' && subject !== null) return subject;
  const name = wordFor(runs.kinds, kind);
  return subject === null ? name : `${name} · ${wordFor(runs.subjects, subject)}`;
}
