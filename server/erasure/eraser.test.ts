import { describe, expect, it } from 'vitest';
import { createEraser, MARK } from './eraser.ts';

const eraser = createEraser({ id: 'user_1', words: ['张三', 'a+b (c)'], eventIds: ['ev7'] });

describe('createEraser', () => {
  it('should take out a name, and none that only begins or ends like it', () => {
    expect(eraser.value('user_1, user_10, my-user_1 and user_1.')).toBe(
      `${MARK}, user_10, my-user_1 and ${MARK}.`,
    );
    expect(eraser.value('看到张三买车')).toBe(`看到${MARK}买车`);
    expect(eraser.value('xa+b (c)y a+b (c)')).toBe(`xa+b (c)y ${MARK}`);
  });

  it('should leave nothing of an example, and keep its shape', () => {
    const example = { userId: 'user_1', sequenceId: 4, steps: [['13'], ['14', '15']] };
    expect(eraser.value({ rank: 1, example })).toEqual({
      rank: 1,
      example: { userId: MARK, sequenceId: 0, steps: [[], []] },
    });
    const other = { ...example, userId: 'user_10' };
    expect(eraser.value(other)).toEqual(other);
  });

  it('should take out whole sentences that name the person or cite an event of the person', () => {
    const fine = { text: 'It takes 2 days [e1].', citations: ['e1'], faults: [] };
    const named = { text: 'user_1 did.', citations: [], faults: [] };
    const cited = { text: 'Somebody did [ev7].', citations: ['ev7', 'ev8'], faults: [] };
    const gone = { text: MARK, citations: [], faults: [] };
    expect(eraser.value([fine, named, cited])).toEqual([fine, gone, gone]);
  });

  it('should take the ids of the events out of lists', () => {
    expect(eraser.value(['e1', 'ev7', 'ev70'])).toEqual(['e1', 'ev70']);
  });

  it('should find no name when there is none to find', () => {
    expect(createEraser({ id: 'u', words: [], eventIds: [] }).value('anything')).toBe('anything');
  });

  it('should take an id that looks like any number only where it is said to be one', () => {
    const short = createEraser({ id: '7', words: [], eventIds: [] });
    const told = { subject: '7', count: '7', text: '7 of 9 users', steps: [['7']] };
    expect(short.value(told)).toEqual({ ...told, subject: MARK });
    expect(short.namesInRow('7,browse,,')).toBe(true);
    expect(short.namesInRow('17,browse,7_up,')).toBe(false);
    const long = createEraser({ id: '1002377', words: [], eventIds: [] });
    expect(long.value({ text: 'What did 1002377 do?', steps: [['1002377']] })).toEqual({
      text: `What did ${MARK} do?`,
      steps: [['1002377']],
    });
  });
});
