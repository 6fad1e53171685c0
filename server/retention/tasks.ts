import type { Config } from '../config.ts';
import type { UpkeepTask } from '../runs/work/janitor.ts';
import { deleteInPieces } from './delete-old.ts';
import * as sql from './tasks.sql.ts';

/** Everything but journals that is kept for a time and then deleted; how long is a setting of each. */
export function retentionTasks({
  LEDGER_TEXT_DAYS,
  AUDIT_DAYS,
}: Pick<Config, 'LEDGER_TEXT_DAYS' | 'AUDIT_DAYS'>): readonly UpkeepTask[] {
  const task = (what: string, statement: string, ...values: readonly unknown[]): UpkeepTask => ({
    what,
    run: (database, signal) => deleteInPieces(database, statement, values, signal),
  });
  return [
    task('answers of the model', sql.deleteAnswers, LEDGER_TEXT_DAYS),
    task('quotes of refused rows', sql.emptyErrors, LEDGER_TEXT_DAYS),
    task('audit entries', sql.deleteAudit, AUDIT_DAYS),
    task('alerts', sql.deleteAlerts, AUDIT_DAYS),
    task('passes of sessions', sql.deletePasses),
    task('sessions', sql.deleteSessions),
  ];
}
