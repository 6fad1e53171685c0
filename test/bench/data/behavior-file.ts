import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { NewBehavior } from '../../../server/behaviors/new-behavior.ts';
import { generateSample } from '../../../server/sample/generate.ts';

/** Behaviors like those of a real log, at least so many; the same each time. */
export function inventBehaviors(rows: number): readonly NewBehavior[] {
  const usualRowsPerUser = 90;
  const endsAt = new Date('2026-06-01T00:00:00Z');
  const { behaviors } = generateSample({
    users: Math.ceil(rows / usualRowsPerUser),
    seed: 1,
    endsAt,
    timeZone: 'UTC',
  });
  return behaviors.slice(0, rows);
}

/** Writes behaviors as a CSV file. Answers its path. */
export async function writeBehaviorFile(path: string, behaviors: readonly NewBehavior[]): Promise<string> {
  await pipeline(Readable.from(lines(behaviors)), createWriteStream(path));
  return path;
}

function* lines(behaviors: readonly NewBehavior[]): Generator<string> {
  yield 'user_id,timestamp,action,item_id,app_id,media_id,poi_id,duration,behavior_text\n';
  for (const { userId, at, action, item, app, media, place, duration, text } of behaviors) {
    const time = at.toISOString().slice(0, 19).replace('T', ' ');
    yield `${[userId, time, action, item, app, media, place, duration, text].map(quoted).join(',')}\n`;
  }
}

const quoted = (cell: string | number | null): string => {
  const text = String(cell ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
