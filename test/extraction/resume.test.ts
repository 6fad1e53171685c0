import { describe, expect, it } from 'vitest';
import { overSse } from '../house/clients.ts';
import { openTestHouse } from '../house/house.ts';
import { extract, follow, itemsOf, itemsUntil } from '../house/run-items.ts';
import { answer, stall, stream } from '../provider/behaviors.ts';
import { startProvider } from '../provider/provider.ts';
import * as wire from '../provider/wire.ts';

/** Two sessions of 40 rows each, which make two steps. */
function twoSteps(): string {
  const rows = ['user_id,action,timestamp,item_id'];
  for (const day of ['15', '18']) {
    for (let minute = 0; minute < 40; minute += 1)
      rows.push(`u1,browse,2026-01-${day} 10:${String(minute).padStart(2, '0')}:07,车型${day}`);
  }
  return `${rows.join('\n')}\n`;
}

const line = (day: string, minutes: string, rows: string) =>
  `u1|看车|2026-01-${day} 10:${minutes}|车型${day}|engagement|${rows}\n`;

describe('an extraction whose server stops in the middle', () => {
  it('rule 10: should go on elsewhere, keep finished steps, and ask only for the rows that nothing covers', async () => {
    const provider = await startProvider([
      answer([line('15', '00', '1-40')]),
      stream(wire.role(), wire.text(line('18', '00', '1-30')), stall),
      answer([line('18', '30', '31-40')]),
    ]);
    const first = await openTestHouse({ OPENAI_BASE_URL: provider.url });
    await first.load('BEHAVIORS', twoSteps());
    const seen = await itemsUntil(
      overSse(first.address, extract, { userId: 'u1' }),
      ({ step, newEvents }) => step === 2 && newEvents?.length > 0,
    );
    await first.stop();

    const second = await openTestHouse({ OPENAI_BASE_URL: provider.url }, first.database);
    const { runId, cursor } = seen.at(-1);
    const rest = await itemsOf(overSse(second.address, follow, { runId, after: cursor }));
    const items = [...seen, ...rest];
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_item, index) => index + 1));
    expect(rest.at(-1)).toMatchObject({
      __typename: 'Done',
      sequence: { eventCount: 3, coveredCount: 80, coverage: 1 },
    });
    expect(rest.filter(({ stage }) => stage === 'CALLING')).toMatchObject([{ step: 2, attempt: 2 }]);
    const percents = items.flatMap(({ percent }) => percent ?? []);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));

    expect(provider.requests).toHaveLength(3);
    const again = JSON.stringify(provider.requests[2]?.body.messages);
    expect(again).toContain('2026-01-18 10:30:07');
    expect(again).not.toContain('2026-01-18 10:29:07');
    expect(again).not.toContain('车型15');
    await second.close();
    await provider.stop();
  });
});
