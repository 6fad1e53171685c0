import type { SampleUser } from '../generate.ts';
import type { Random } from '../random.ts';
import { tellLog } from '../texts/tell-log.ts';
import type { TrueRow } from '../truth.ts';
import { csvLine } from './csv-line.ts';
import { localTime } from './local-time.ts';
import { trueRow, type WrittenAct } from './true-events.ts';

export const textHeader = 'user_id,timestamp,behavior_text';

/** The rows of one user in `behavior-texts.csv`, and what is true of them. */
export interface TextLines {
  readonly lines: readonly string[];
  readonly sittings: readonly (readonly WrittenAct[])[];
  readonly unmeant: readonly TrueRow[];
}

/** Writes a user's acts as sentences, in lines from number `first` on. */
export function textLines(
  user: SampleUser,
  options: { readonly first: number; readonly timeZone: string; readonly random: Random },
): TextLines {
  const { first, timeZone, random } = options;
  let line = first - 1;
  const sittings = tellLog(user, random).map((acts) =>
    acts.map((act) => {
      line += 1;
      return { ...act, line };
    }),
  );
  const acts = sittings.flat();
  return {
    lines: acts.map(({ at, text }) => csvLine([user.person.profile.userId, localTime(at, timeZone), text])),
    sittings,
    unmeant: acts.filter(({ unmeant }) => unmeant).map(trueRow),
  };
}
