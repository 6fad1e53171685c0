/*
 * The clock inside a text, so that whoever receives the text knows how long it was under way. The clock is the machine's
 * monotonic one, which all its processes share. Written in letters, because extraction takes digits for claims.
 */

const mark = /@([a-p]+)/g;

/** Microseconds of the machine's monotonic clock. */
export function clockUs(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}

/** The present moment as a text, for example `@bdhfkmnpa`. */
export function stamp(): string {
  return `@${clockUs()
    .toString(16)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))}`;
}

/** The moments in a text, in microseconds of the same clock. */
export function stampsIn(text: string): number[] {
  return Array.from(text.matchAll(mark), ([, letters = '']) => {
    let moment = 0;
    for (let index = 0; index < letters.length; index += 1)
      moment = moment * 16 + letters.charCodeAt(index) - 97;
    return moment;
  });
}
