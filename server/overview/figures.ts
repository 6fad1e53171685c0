import type { Pool } from 'pg';
import { type DataVersion, readDataVersion } from '../patterns/data/data-version.ts';
import { selectFigures } from './figures.sql.ts';

/** How much there is of everything, and how much of it is done. */
export interface Figures {
  /** Users with behaviors. */
  readonly users: number;
  readonly behaviors: number;
  readonly apps: number;
  readonly untaggedApps: number;
  readonly media: number;
  readonly untaggedMedia: number;
  /** Users with a current sequence. */
  readonly extracted: number;
  /** Of these, with behaviors that the sequence has not read, or that it has lost. */
  readonly stale: number;
  /** Users without a current sequence whose newest extraction failed. */
  readonly failed: number;
  /** Of current sequences. */
  readonly events: number;
  /** Share (0–1) of the behaviors that current sequences have read on which an event rests; null without any. */
  readonly coverage: number | null;
  readonly eventTypes: number;
  /** Types that nobody has reviewed. */
  readonly newEventTypes: number;
  /** Answers to questions about patterns. */
  readonly minings: number;
  readonly newestMining: MadeOfData | null;
  /** Graphs by their names. */
  readonly graphs: number;
  readonly newestGraph: MadeOfData | null;
}

/** Something that was made of the data. */
interface MadeOfData {
  readonly id: number;
  /** The events or the profiles are others now. */
  readonly stale: boolean;
}

interface StoredMade {
  readonly id: number;
  readonly events: string;
  readonly profiles: string | null;
}

type Row = Omit<Figures, 'newestMining' | 'newestGraph'> & {
  readonly newestMining: StoredMade | null;
  readonly newestGraph: StoredMade | null;
};

/** Reads all figures, in one statement; a second one tells the version of the data, if anything was made of it. */
export async function readFigures(pool: Pool): Promise<Figures> {
  const { rows } = await pool.query<Row>(selectFigures);
  const [row] = rows;
  if (!row) throw new Error('Counting answered nothing.');
  const { newestMining, newestGraph, ...sums } = row;
  const now = newestMining || newestGraph ? await readDataVersion(pool) : null;
  return { ...sums, newestMining: against(newestMining, now), newestGraph: against(newestGraph, now) };
}

function against(made: StoredMade | null, now: DataVersion | null): MadeOfData | null {
  if (made === null || now === null) return null;
  const { id, events, profiles } = made;
  return { id, stale: events !== now.events || (profiles !== null && profiles !== now.profiles) };
}
