/** Two sessions of 40 rows each, which make two steps. */
export const csv = ['15', '18']
  .flatMap((day) =>
    Array.from(
      { length: 40 },
      (_, n) => `u1,browse,2026-01-${day} 10:${String(n).padStart(2, '0')}:07,x${day}`,
    ),
  )
  .join('\n');
const line = (day: string, rows: string) => `u1|看车|2026-01-${day}|x${day}|engagement|${rows}\n`;

/** What a model answers to each of the steps: one event over all of its rows. */
export const [first, second] = [line('15', '1-40'), line('18', '1-40')];
