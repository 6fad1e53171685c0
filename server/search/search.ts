import type { Pool } from 'pg';
import { mayAct, type Principal } from '../access/principal.ts';
import { runsBeginning } from './runs-beginning.ts';
import { selectHits } from './search.sql.ts';

export const hitKinds = {
  USER: 'A user; `detail` is from the profile.',
  EVENT_TYPE: 'A type of events; `detail` is its code.',
  APP: 'An app of the catalog.',
  MEDIA: 'Media of the catalog.',
  PLACE: 'A place of the catalog.',
  ITEM: 'An item of the catalog.',
  PATTERN: 'A saved pattern; `ofId` is its answer, `detail` its note.',
  GRAPH: 'The newest version of a graph.',
  COHORT: 'A cohort.',
  QUESTION: 'A question; `ofId` is its graph.',
  RUN: 'A run; `detail` is its kind.',
} as const;

/** Something that a text may mean. */
export interface Hit {
  readonly kind: keyof typeof hitKinds;
  readonly id: string;
  /** What it belongs to. */
  readonly ofId: string | null;
  readonly zh: string;
  readonly en: string;
  readonly detail: string | null;
  /** 0 is the text, 1 begins with it, 2 contains it, 3 names it in other words. */
  readonly rank: number;
}

/** Characters of a text that are looked for. */
const LONGEST = 100;

/** What a text may mean, of each kind the best hits, the best first. Nothing for an empty text. */
export async function search(
  pool: Pool,
  principal: Principal,
  { text, first }: { readonly text: string; readonly first: number },
): Promise<readonly Hit[]> {
  const written = text.normalize('NFKC').trim().replaceAll('\u0000', '').slice(0, LONGEST);
  const wanted = written.toLowerCase();
  if (wanted === '') return [];
  const beginning = `${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  const run = runsBeginning(wanted);
  const { rows } = await pool.query<Omit<Hit, 'ofId'> & { of_id: string | null }>(selectHits, [
    wanted,
    beginning,
    first,
    principal.id,
    mayAct(principal, 'ADMIN'),
    run?.from ?? null,
    run?.to ?? null,
    written,
  ]);
  return rows.map(({ of_id: ofId, ...hit }) => ({ ...hit, ofId })).sort((a, b) => a.rank - b.rank);
}
