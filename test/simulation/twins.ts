import type { Rewrite } from './turnstile.ts';

/** Replaces a part of a statement; throws when our code has changed so that there is nothing to break. */
const broken = (marker: string, ...changes: readonly (readonly [from: string, to: string])[]): Rewrite => {
  return (sql) => {
    if (!sql.includes(marker)) return sql;
    return changes.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`The twin finds no “${from}” to break.`);
      return text.replaceAll(from, to);
    }, sql);
  };
};

const append = 'insert into journal_item (run_id, seq, kind, at, payload)\n    select i.run_id';

/** Deliberately broken versions of our statements. Each must be found out by the simulation. */
export const twins: Readonly<Record<string, Rewrite>> = {
  'appends without asking for the newest epoch': broken(append, ['r.epoch = w.epoch and ', '']),
  'appends behind the end': broken(append, [' and r.ended_at is null', ''], ['r.epoch = w.epoch and ', '']),
  'cancels and leaves the run open': broken("status = 'CANCELLED'", ['ended_at = now(),', '']),
  'ends a journal and leaves the run as it was': broken('status = $3::"RunStatus"', [
    'where id = $1 and epoch = $2',
    'where false and id = $1 and epoch = $2',
  ]),
  'begins again with the item that is held': broken('from journal_item where run_id = $1 and seq > $2', [
    'seq > $2',
    'seq >= $2',
  ]),
  'skips an item between two pages': broken('from journal_item where run_id = $1 and seq > $2', [
    'seq > $2',
    'seq > $2 + case when $2 = 0 then 0 else 1 end',
  ]),
};
