import type { Messages } from '../../i18n/messages.ts';
import type { ImportFigures } from './import-figures.ts';

/** An import's figures in words; those that are nothing are left out. */
export function figureWords(figures: ImportFigures, { figures: words }: Messages['data']): string[] {
  const { rows, added, duplicates, rejected, dryRun } = figures;
  return [
    words.rows(rows),
    dryRun ? words.wouldAdd(added) : words.added(added),
    ...(duplicates > 0 ? [words.duplicates(duplicates)] : []),
    ...(rejected > 0 ? [words.rejected(rejected)] : []),
  ];
}
