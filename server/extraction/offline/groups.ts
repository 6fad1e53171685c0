import type { BlockRow } from '../prompt/data-block.ts';
import { researchCodes, type Theme, themeOf } from './themes.ts';

/** Rows that the built-in rules take for one event of this type. */
export interface Group {
  readonly code: string;
  readonly rows: readonly [BlockRow, ...BlockRow[]];
}

interface OpenGroup {
  readonly family: string;
  readonly codes: string[];
  readonly subjects: Set<string>;
  readonly rows: [BlockRow, ...BlockRow[]];
}

/** Rows that began further apart than this, in minutes, are different events: a sitting of research, a stay or a pastime. */
const gapMinutes = (family: string): number => (family === 'research' ? 30 : 120);

/** Minutes between two local times; an hour off where a clock is set, which is of no matter here. */
const minutesBetween = (earlier: BlockRow, later: BlockRow): number =>
  (Date.parse(`${later.time}Z`) - Date.parse(`${earlier.time}Z`)) / 60_000;

/** Research without a brand belongs to what was researched last. */
const shareSubject = (group: OpenGroup, { subjects }: Theme): boolean =>
  group.subjects.size === 0 ||
  subjects.length === 0 ||
  subjects.some((subject) => group.subjects.has(subject));

function isOpenFor(group: OpenGroup, row: BlockRow, theme: Theme): boolean {
  const last = group.rows.at(-1) ?? group.rows[0];
  return (
    group.family === theme.family &&
    minutesBetween(last, row) <= gapMinutes(group.family) &&
    shareSubject(group, theme)
  );
}

function codeOf({ codes }: OpenGroup): string {
  return researchCodes.find((code) => codes.includes(code)) ?? codes[0] ?? 'browse_news';
}

/** Puts rows, in time order, together by sitting and theme. Rows that say nothing are left out. */
export function groupRows(rows: readonly BlockRow[]): Group[] {
  const groups: OpenGroup[] = [];
  for (const row of rows) {
    const theme = themeOf(row);
    if (theme === null) continue;
    const open = groups.findLast((group) => isOpenFor(group, row, theme));
    if (open === undefined) {
      groups.push({
        family: theme.family,
        codes: [theme.code],
        subjects: new Set(theme.subjects),
        rows: [row],
      });
    } else {
      open.codes.push(theme.code);
      open.rows.push(row);
      for (const subject of theme.subjects) open.subjects.add(subject);
    }
  }
  return groups.map((group) => ({ code: codeOf(group), rows: group.rows }));
}
