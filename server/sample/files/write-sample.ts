import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PLANTED, PRECONDITIONS } from '../causes.ts';
import { CONFOUNDER } from '../confounder.ts';
import { generateUsers, type SampleUser } from '../generate.ts';
import { createRandom } from '../random.ts';
import type { DuplicateLine, RefusedLine, TrueUser, Truth } from '../truth.ts';
import { behaviorHeader, behaviorLines } from './behavior-log.ts';
import { catalogFiles } from './catalog-files.ts';
import { type Defect, spreadDefects } from './defects.ts';
import { LineFile } from './line-file.ts';
import { profileHeader, profileLine, profileTextHeader, profileTextLine } from './profile-lines.ts';
import { textHeader, textLines } from './text-log.ts';
import { trueEvents } from './true-events.ts';

/** What to write. */
export interface SampleFileOptions {
  readonly users: number;
  /** A whole number; the same options give the same files, byte by byte. */
  readonly seed: number;
  /** The log ends shortly before this instant. */
  readonly endsAt: Date;
  /** Lines of `behaviors.csv` that are damaged or come twice. */
  readonly broken: number;
}

/** How much was written. */
export interface WrittenSample {
  readonly users: number;
  /** Rows of `behaviors.csv` and `behavior-texts.csv`, the broken ones among them. */
  readonly rows: number;
  readonly events: number;
}

/** Where a sample's log ends unless said otherwise: the same for everyone, whenever it is made. */
export const sampleEndsAt = new Date('2026-01-01T00:00:00+08:00');

/** Where the people of the sample live. */
export const sampleZone = 'Asia/Shanghai';

/** One user in five is known by free text only, and another one by a sentence in place of a profile. */
const tellsInText = (index: number): boolean => index % 5 === 4;
const hasTextProfile = (index: number): boolean => index % 5 === 2;

/** Streams of random numbers beside those that invent the users (0 to their number). */
const STREAMS = { defects: 2 ** 32 - 1, files: 2 ** 31 };

/**
 * Writes a sample into a folder that exists: the files that people import, and `truth.json` beside them. User by user, so
 * that it needs no more memory for many users than for few.
 */
export async function writeSample(folder: string, options: SampleFileOptions): Promise<WrittenSample> {
  for (const [name, lines] of catalogFiles) await writeFile(join(folder, name), `${lines.join('\n')}\n`);
  const files = await openFiles(folder);
  try {
    return await new SampleWriter(files, options).write();
  } finally {
    for (const file of Object.values(files)) await file.close();
  }
}

const headers = {
  'behaviors.csv': [behaviorHeader],
  'behavior-texts.csv': [textHeader],
  'profiles.csv': [profileHeader],
  'profile-texts.csv': [profileTextHeader],
  'truth.json': [],
} as const;

type Files = Readonly<Record<keyof typeof headers, LineFile>>;

async function openFiles(folder: string): Promise<Files> {
  const open = async (name: keyof typeof headers) => {
    const file = await LineFile.create(join(folder, name));
    await file.write(headers[name]);
    return file;
  };
  return {
    'behaviors.csv': await open('behaviors.csv'),
    'behavior-texts.csv': await open('behavior-texts.csv'),
    'profiles.csv': await open('profiles.csv'),
    'profile-texts.csv': await open('profile-texts.csv'),
    'truth.json': await open('truth.json'),
  };
}

class SampleWriter {
  readonly #files: Files;
  readonly #options: SampleFileOptions;
  readonly #refused: RefusedLine[] = [];
  readonly #duplicates: DuplicateLine[] = [];
  #events = 0;

  constructor(files: Files, options: SampleFileOptions) {
    this.#files = files;
    this.#options = options;
  }

  async write(): Promise<WrittenSample> {
    const { users, seed, endsAt, broken } = this.#options;
    const indexes = Array.from({ length: users }, (_, index) => index);
    const structured = indexes.filter((index) => !tellsInText(index));
    const defects = spreadDefects(broken, structured, createRandom(seed, STREAMS.defects));
    await this.#beginTruth();
    let index = 0;
    for (const user of generateUsers({ users, seed, endsAt, timeZone: sampleZone })) {
      await this.#writeUser(user, index, defects.get(index) ?? []);
      index += 1;
    }
    await this.#endTruth();
    const rows = this.#files['behaviors.csv'].next + this.#files['behavior-texts.csv'].next - 4;
    return { users, rows, events: this.#events };
  }

  async #writeUser(user: SampleUser, index: number, defects: readonly Defect[]): Promise<void> {
    const { profile, persona } = { ...user.person, persona: user.person.persona.name };
    const profileFile = hasTextProfile(index) ? 'profile-texts.csv' : 'profiles.csv';
    await this.#files[profileFile].write([
      hasTextProfile(index) ? profileTextLine(profile) : profileLine(profile),
    ]);
    const log = tellsInText(index) ? 'behavior-texts.csv' : 'behaviors.csv';
    const { sittings, unmeant } = await this.#writeLog(user, index, defects);
    const events = trueEvents(sittings);
    this.#events += events.length;
    const { ending } = user.person;
    const { userId } = profile;
    const truth: TrueUser = { userId, persona, ending, log, profile: profileFile, events, unmeant };
    const separator = index + 1 < this.#options.users ? ',' : '';
    await this.#files['truth.json'].write([`${JSON.stringify(truth)}${separator}`]);
  }

  async #writeLog(user: SampleUser, index: number, defects: readonly Defect[]) {
    const file = this.#files[tellsInText(index) ? 'behavior-texts.csv' : 'behaviors.csv'];
    const random = createRandom(this.#options.seed, STREAMS.files + index);
    const options = { first: file.next, timeZone: sampleZone, random };
    if (tellsInText(index)) {
      const { lines, ...log } = textLines(user, options);
      await file.write(lines);
      return log;
    }
    const { lines, sittings, refused, duplicates } = behaviorLines(user, defects, options);
    await file.write(lines);
    this.#refused.push(...refused);
    this.#duplicates.push(...duplicates);
    return { sittings, unmeant: [] };
  }

  /** The truth is one object, written so that each user has a line. */
  async #beginTruth(): Promise<void> {
    const { seed, endsAt } = this.#options;
    const head = {
      seed,
      endsAt: endsAt.toISOString(),
      planted: PLANTED,
      preconditions: PRECONDITIONS,
      confounder: CONFOUNDER,
    } satisfies Omit<Truth, 'users' | 'refused' | 'duplicates'>;
    await this.#files['truth.json'].write([`${JSON.stringify(head).slice(0, -1)},"users":[`]);
  }

  async #endTruth(): Promise<void> {
    const rest = { refused: this.#refused, duplicates: this.#duplicates };
    await this.#files['truth.json'].write([`],${JSON.stringify(rest).slice(1)}`]);
  }
}
