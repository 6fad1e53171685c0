import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Evaluation, evaluationSchema } from './evaluation.ts';

/** A file that is no result of an evaluation; the message says so in plain words. */
export class BadResultFile extends Error {}

/** Keeps an evaluation in a file of its own, named by model, prompt, seed and time. Returns its path. */
export async function writeResult(folder: string, evaluation: Evaluation): Promise<string> {
  const { model, prompt, seed, at } = evaluation;
  await mkdir(folder, { recursive: true });
  const parts = [model, prompt, `seed${seed}`, at.slice(0, 19)];
  const path = join(folder, `${parts.map(plain).join('_')}.json`);
  await writeFile(path, `${JSON.stringify(evaluation, null, 2)}\n`);
  return path;
}

/** Nothing in a file name that a file system takes for something else. */
const plain = (part: string): string => part.replace(/[^\p{L}\p{N}.-]+/gu, '-');

/** Reads an evaluation that was kept. @throws {BadResultFile} for a file that is none, or not there. */
export async function readResult(path: string): Promise<Evaluation> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new BadResultFile(`${path} cannot be read.`, { cause: error });
  });
  const parsed = evaluationSchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  throw new BadResultFile(`${path} is not a result of npm run evaluate.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
