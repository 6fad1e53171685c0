import type { TrueUser } from '../sample/truth.ts';
import { type Confusion, confusionsIn } from './confusions.ts';
import { addCounts, type Counts, countUser, type JudgedTruth } from './counts.ts';
import type { JudgedEvent } from './judged-event.ts';
import { matchEvents } from './match-events.ts';
import { rowKey } from './read-extraction.ts';
import { type Scores, scoresOf } from './scores.ts';

/** Counts and the scores that they come to. */
export interface Judged {
  readonly counts: Counts;
  readonly scores: Scores;
}

export interface Judgement {
  readonly judged: { readonly all: Judged; readonly structured: Judged; readonly text: Judged };
  readonly confusions: readonly Confusion[];
}

/** Judges the events of all users against the truth. A user without events has found nothing. */
export function judge(
  events: ReadonlyMap<string, readonly JudgedEvent[]>,
  users: readonly TrueUser[],
): Judgement {
  const cases = users.map((user) => ({
    user,
    truth: truthOf(user),
    extracted: events.get(user.userId) ?? [],
  }));
  const judgeThose = (holds: (user: TrueUser) => boolean): Judged => {
    const chosen = cases.filter(({ user }) => holds(user));
    const counts = addCounts(chosen.map(({ truth, extracted }) => countUser(extracted, truth)));
    return { counts, scores: scoresOf(counts) };
  };
  return {
    judged: {
      all: judgeThose(() => true),
      structured: judgeThose(({ log }) => log === 'behaviors.csv'),
      text: judgeThose(({ log }) => log === 'behavior-texts.csv'),
    },
    confusions: confusionsIn(cases.flatMap(({ truth, extracted }) => matchEvents(extracted, truth.events))),
  };
}

function truthOf({ events, unmeant }: TrueUser): JudgedTruth {
  return {
    events: events.map(({ type, category, rows }) => ({
      type,
      category,
      rows: rows.map(({ at }) => rowKey(new Date(at))),
    })),
    unmeant: unmeant.map(({ at }) => rowKey(new Date(at))),
  };
}
