import type { JudgedEvent } from './judged-event.ts';
import { matchEvents } from './match-events.ts';

/** What is counted to judge an extraction; the counts of several users are added up. */
export interface Counts {
  readonly trueEvents: number;
  readonly extractedEvents: number;
  /** Pairs of an extracted and a true event. */
  readonly matched: number;
  /** Pairs of the same type, and of the same category. */
  readonly sameType: number;
  readonly sameCategory: number;
  /** Rows that truly were a conversion. */
  readonly convertingRows: number;
  /** Rows in events of the category CONVERSION, and how many of them truly were one. */
  readonly rowsCalledConverting: number;
  readonly rowsRightlyCalled: number;
  /** Rows of free text that name a conversion which did not happen, and how many are in events of CONVERSION. */
  readonly unmeantRows: number;
  readonly unmeantRowsTaken: number;
}

export const noCounts: Counts = {
  trueEvents: 0,
  extractedEvents: 0,
  matched: 0,
  sameType: 0,
  sameCategory: 0,
  convertingRows: 0,
  rowsCalledConverting: 0,
  rowsRightlyCalled: 0,
  unmeantRows: 0,
  unmeantRowsTaken: 0,
};

/** What is true of one user. */
export interface JudgedTruth {
  readonly events: readonly JudgedEvent[];
  /** Rows of free text that name a conversion which did not happen. */
  readonly unmeant: readonly string[];
}

/** Judges the events that were extracted for one user. */
export function countUser(extracted: readonly JudgedEvent[], { events, unmeant }: JudgedTruth): Counts {
  const matches = matchEvents(extracted, events);
  const converting = convertingRows(events);
  const called = convertingRows(extracted);
  return {
    trueEvents: events.length,
    extractedEvents: extracted.length,
    matched: matches.length,
    sameType: matches.filter((match) => match.extracted.type === match.truth.type).length,
    sameCategory: matches.filter((match) => match.extracted.category === match.truth.category).length,
    convertingRows: converting.size,
    rowsCalledConverting: called.size,
    rowsRightlyCalled: [...called].filter((row) => converting.has(row)).length,
    unmeantRows: unmeant.length,
    unmeantRowsTaken: unmeant.filter((row) => called.has(row)).length,
  };
}

function convertingRows(events: readonly JudgedEvent[]): ReadonlySet<string> {
  return new Set(events.filter(({ category }) => category === 'CONVERSION').flatMap(({ rows }) => rows));
}

/** The counts of all users together. */
export const addCounts = (all: readonly Counts[]): Counts => all.reduce(add, noCounts);

function add(a: Counts, b: Counts): Counts {
  return {
    trueEvents: a.trueEvents + b.trueEvents,
    extractedEvents: a.extractedEvents + b.extractedEvents,
    matched: a.matched + b.matched,
    sameType: a.sameType + b.sameType,
    sameCategory: a.sameCategory + b.sameCategory,
    convertingRows: a.convertingRows + b.convertingRows,
    rowsCalledConverting: a.rowsCalledConverting + b.rowsCalledConverting,
    rowsRightlyCalled: a.rowsRightlyCalled + b.rowsRightlyCalled,
    unmeantRows: a.unmeantRows + b.unmeantRows,
    unmeantRowsTaken: a.unmeantRowsTaken + b.unmeantRowsTaken,
  };
}
