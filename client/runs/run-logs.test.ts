import { describe, expect, it } from 'vitest';
import type { RunItem } from './run-item.ts';
import { createRunLogs, extractionOf } from './run-logs.ts';
import type { RunOpening, RunSink } from './run-transport.ts';
import { chunk, done } from './testing.ts';
import { watchRun } from './watch-run.ts';

/** Runs whose items come when the test sends them. */
function stage() {
  const started: { opening: RunOpening; sink: RunSink }[] = [];
  let edges = 0;
  const runs = createRunLogs(
    (opening) =>
      watchRun(opening, {
        transport(_, sink) {
          started.push({ opening, sink });
          return () => {};
        },
        later: () => () => {},
        nextFrame: (callback) => callback(),
        onWake: () => () => {},
        random: () => 0,
        now: () => 0,
      }),
    () => `key ${started.length + 1}`,
    () => {
      edges += 1;
    },
  );
  const send = (index: number, ...items: RunItem[]) => {
    for (const item of items) started[index]?.sink.item(item);
  };
  return { runs, started, send, edges: () => edges };
}

const options = { language: 'EN', regenerate: false } as const;

describe('the runs of a session', () => {
  it('should start each extraction under a key of its own and show it', () => {
    const { runs, started } = stage();
    runs.extract('u1', options);
    runs.extract('u2', options);
    expect(started.map(({ opening }) => opening)).toMatchObject([{ runKey: 'key 1' }, { runKey: 'key 2' }]);
    expect(runs.entries().map(({ about }) => about.subject)).toEqual(['u2', 'u1']);
    expect(runs.selected()?.about.subject).toBe('u2');
  });

  it('should not watch a run twice that it knows, even before its first item', () => {
    const { runs, started, send } = stage();
    runs.extract('u1', options);
    runs.join('run-1', extractionOf('u1'));
    expect(started).toHaveLength(1);
    send(0, chunk(1, 'a'));
    runs.join('run-1', extractionOf('u1'));
    expect(started).toHaveLength(1);
    runs.join('run-2', extractionOf('u1'));
    expect(started[1]?.opening).toEqual({ kind: 'follow', runId: 'run-2' });
  });

  it('should report the beginning and the end of a run, each once', () => {
    const { runs, send, edges } = stage();
    runs.extract('u1', options);
    expect(edges()).toBe(0);
    send(0, chunk(1, 'a'), chunk(2, 'b'));
    expect(edges()).toBe(1);
    send(0, done(3));
    expect(edges()).toBe(2);
  });

  it('should let go of old runs that have ended, never of those under way', () => {
    const { runs, send } = stage();
    runs.extract('long', options);
    for (let index = 1; index <= 30; index += 1) {
      runs.extract(`u${index}`, options);
      send(index, done(1));
    }
    expect(runs.entries().length).toBeLessThan(25);
    expect(runs.entries().at(-1)?.about.subject).toBe('long');
  });
});
