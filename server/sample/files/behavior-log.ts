import { integer } from '../draw.ts';
import type { SampleUser } from '../generate.ts';
import type { Random } from '../random.ts';
import type { DuplicateLine, RefusedLine } from '../truth.ts';
import { csvLine } from './csv-line.ts';
import { type BehaviorCells, type Defect, defectiveLine } from './defects.ts';
import { localTime } from './local-time.ts';
import type { WrittenAct } from './true-events.ts';

export const behaviorHeader = 'user_id,action,timestamp,item_id,app_id,media_id,poi_id,duration';

/** The rows of one user in `behaviors.csv`, and what is true of them. */
export interface BehaviorLines {
  readonly lines: readonly string[];
  readonly sittings: readonly (readonly WrittenAct[])[];
  readonly refused: readonly RefusedLine[];
  readonly duplicates: readonly DuplicateLine[];
}

/** Writes a user's acts as lines from number `first` on, with each defect behind some row that it resembles. */
export function behaviorLines(
  { person, sittings }: SampleUser,
  defects: readonly Defect[],
  options: { readonly first: number; readonly timeZone: string; readonly random: Random },
): BehaviorLines {
  const { first, timeZone, random } = options;
  const count = sittings.reduce((sum, acts) => sum + acts.length, 0);
  const places = defects.map((defect) => ({ defect, behind: integer(random, 1, count) }));
  const lines: string[] = [];
  const refused: RefusedLine[] = [];
  const duplicates: DuplicateLine[] = [];
  let written = 0;
  const write = (act: SampleUser['sittings'][number][number]): WrittenAct => {
    const { action, at, item, app, media, place, duration } = act;
    const time = localTime(at, timeZone);
    const cells: BehaviorCells = [person.profile.userId, action, time, item, app, media, place, duration];
    const line = first + lines.length;
    lines.push(csvLine(cells));
    written += 1;
    for (const { defect } of places.filter(({ behind }) => behind === written)) {
      const bad = first + lines.length;
      lines.push(defectiveLine(cells, defect));
      if (defect === 'DUPLICATE') duplicates.push({ line: bad, of: line });
      else refused.push({ line: bad, damage: defect });
    }
    return { ...act, line };
  };
  return { sittings: sittings.map((acts) => acts.map(write)), lines, refused, duplicates };
}
