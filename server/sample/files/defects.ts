import { pick } from '../draw.ts';
import type { Random } from '../random.ts';
import type { Damage } from '../truth.ts';
import { csvLine } from './csv-line.ts';

/** What happens to a line of a log: it is damaged, or it comes twice. */
export type Defect = Damage | 'DUPLICATE';

const DEFECTS: readonly Defect[] = [
  'MISSING_USER',
  'IMPOSSIBLE_DATE',
  'TOO_MANY_CELLS',
  'OPEN_QUOTE',
  'DUPLICATE',
];

/** The cells of a behavior row, in the order of the file. */
export type BehaviorCells = readonly [
  user: string,
  action: string,
  time: string,
  item: string | null,
  ...others: (string | number | null)[],
];

/** Spreads so many defects, of all kinds in turn, over the given users. */
export function spreadDefects<User>(
  count: number,
  users: readonly User[],
  random: Random,
): ReadonlyMap<User, readonly Defect[]> {
  const spread = new Map<User, Defect[]>();
  for (let drawn = 0; users.length > 0 && drawn < count; drawn += 1) {
    const user = pick(random, users);
    const defects = spread.get(user) ?? [];
    const defect = DEFECTS[drawn % DEFECTS.length];
    if (defect !== undefined) spread.set(user, [...defects, defect]);
  }
  return spread;
}

/** A line like that of the row, with the defect. */
export function defectiveLine([user, action, time, item, ...others]: BehaviorCells, defect: Defect): string {
  switch (defect) {
    case 'DUPLICATE':
      return csvLine([user, action, time, item, ...others]);
    case 'MISSING_USER':
      return csvLine([null, action, time, item, ...others]);
    case 'IMPOSSIBLE_DATE':
      return csvLine([user, action, time.replace(/-\d\d-\d\d/, '-02-30'), item, ...others]);
    case 'TOO_MANY_CELLS':
      return csvLine([user, action, time, item, ...others, 1, 2]);
    case 'OPEN_QUOTE':
      return `${csvLine([user, action, time])},"${[item, ...others].join(',')}`;
  }
}
