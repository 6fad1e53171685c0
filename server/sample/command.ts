import { mkdir, readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type SampleFileOptions, sampleEndsAt, writeSample } from './files/write-sample.ts';

export const usage = `Usage: npm run sample -- [--users 500] [--seed 1] [--out ./sample] [--ends-at 2026-01-01T00:00:00+08:00] [--broken 20] [--force]`;

/** What a person asked for. */
export interface SampleCommand extends SampleFileOptions {
  readonly folder: string;
  /** Write also into a folder that holds something. */
  readonly force: boolean;
}

const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

/** Reads the arguments of `npm run sample`; null when they make no sense. */
export function readCommand(args: readonly string[]): SampleCommand | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        users: { type: 'string', default: '500' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string', default: './sample' },
        'ends-at': { type: 'string' },
        broken: { type: 'string', default: '20' },
        force: { type: 'boolean', default: false },
      },
    });
    const [users, seed, broken] = [whole(values.users), whole(values.seed), whole(values.broken)];
    const endsAt = new Date(values['ends-at'] ?? sampleEndsAt);
    const sane = users > 0 && seed >= 0 && broken >= 0 && !Number.isNaN(endsAt.getTime());
    return sane && values.out !== ''
      ? { users, seed, broken, endsAt, folder: values.out, force: values.force }
      : null;
  } catch {
    return null;
  }
}

/** Writes the sample. Returns false, and says why, when the folder holds something already. */
export async function runCommand(command: SampleCommand, say: (line: string) => void): Promise<boolean> {
  const { folder, force } = command;
  await mkdir(folder, { recursive: true });
  if (!force && (await readdir(folder)).length > 0) {
    say(`${folder} is not empty; name another folder with --out, or write into this one with --force.`);
    return false;
  }
  const { users, rows, events } = await writeSample(folder, command);
  say(
    `${folder}: ${users} users with ${rows} rows, made up; what they truly did is ${events} events in truth.json`,
  );
  return true;
}
