import { blockRow } from '../prompt/block-row.ts';
import type { Clock } from '../prompt/clock.ts';
import { writeRow } from '../prompt/data-block.ts';
import type { NumberedRow } from './evidence.ts';

const numbersIn = (text: string): string[] =>
  (text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? []).map((digits) => String(Number(digits)));

/** The ways in which people write a duration: whole seconds, minutes and hours, tenths of an hour, hours with minutes. */
function durationNumbers(seconds: number): number[] {
  const minutes = Math.round(seconds / 60);
  return [
    seconds,
    minutes,
    Math.floor(minutes / 60),
    minutes % 60,
    Math.round(minutes / 60),
    Math.round(seconds / 360) / 10,
  ];
}

/**
 * Parts a line's context by whether the cited rows bear it out: a number in it must stand in one of them, be a
 * duration of theirs or its sum, or count them. Words are the model's to choose, numbers are not.
 */
export function splitBySupport(
  context: readonly string[],
  cited: readonly NumberedRow[],
  clock: Clock,
): { supported: string[]; unsupported: string[] } {
  const durations = cited.flatMap(({ row }) => (row.duration === null ? [] : [row.duration]));
  const total = durations.reduce((sum, duration) => sum + duration, 0);
  const known = new Set([
    ...cited.flatMap(({ number, row }) => numbersIn(writeRow(blockRow(number, row, clock, 'ZH')))),
    ...[...durations, total].flatMap(durationNumbers).map(String),
    String(cited.length),
  ]);
  const isSupported = (entry: string) => numbersIn(entry).every((number) => known.has(number));
  return {
    supported: context.filter(isSupported),
    unsupported: context.filter((entry) => !isSupported(entry)),
  };
}
