import { describe, expect, it } from 'vitest';
import type { RunOpening, RunRequest, RunSink } from './run-transport.ts';
import { chunk, done, failure, progress } from './testing.ts';
import { watchRun } from './watch-run.ts';

const opening: RunOpening = {
  kind: 'extract',
  userId: 'u1',
  runKey: 'key',
  regenerate: false,
  language: 'EN',
};

/** A world in which nothing moves but by the test: connections, pauses, frames, waking. */
function stage() {
  const connections: { request: RunRequest; sink: RunSink; dropped: boolean }[] = [];
  const pauses: { ms: number; callback: () => void; over: boolean }[] = [];
  const frames: (() => void)[] = [];
  const wakers = new Set<() => void>();
  let paints = 0;
  const watch = watchRun(opening, {
    transport(request, sink) {
      const connection = { request, sink, dropped: false };
      connections.push(connection);
      return () => {
        connection.dropped = true;
      };
    },
    later(ms, callback) {
      const pause = { ms, callback, over: false };
      pauses.push(pause);
      return () => {
        pause.over = true;
      };
    },
    nextFrame: (callback) => frames.push(callback),
    onWake(callback) {
      wakers.add(callback);
      return () => wakers.delete(callback);
    },
    random: () => 0,
    now: () => 1_000,
  });
  watch.subscribe(() => {
    paints += 1;
  });

  const connection = (index: number) => {
    const one = connections[index];
    if (one === undefined) throw new Error(`there is no connection ${index}`);
    return one;
  };
  return {
    watch,
    wakers,
    connection,
    connections,
    paint() {
      for (const frame of frames.splice(0)) frame();
      return watch.snapshot();
    },
    paints: () => paints,
    pauses: () => pauses.filter(({ over }) => !over).map(({ ms }) => ms),
    endPause() {
      for (const pause of pauses.splice(0)) if (!pause.over) pause.callback();
    },
    wake() {
      for (const waker of [...wakers]) waker();
    },
  };
}

const text = (snapshot: ReturnType<ReturnType<typeof stage>['paint']>) =>
  snapshot.view.log
    .flat()
    .map((row) => (row.kind === 'text' ? row.text : ''))
    .join('');

describe('watching a run', () => {
  it('should be queued before the first item and running after it', () => {
    const { watch, connection, paint } = stage();
    expect(watch.snapshot().state).toBe('queued');
    connection(0).sink.opened();
    expect(paint().state).toBe('queued');
    connection(0).sink.item(chunk(1, 'a'));
    expect(paint()).toMatchObject({ state: 'running', lastItemAt: 1_000 });
  });

  it('should be queued while it waits for the next attempt, and running in it', () => {
    const { connection, paint } = stage();
    const { sink } = connection(0);
    sink.item(progress(1, { stage: 'CALLING' }));
    sink.item(progress(2, { stage: 'WAITING', cause: 'LLM_CUT', resumeAt: '2026-01-15T00:01:00.000Z' }));
    expect(paint().state).toBe('queued');
    sink.item(progress(3, { stage: 'CALLING', attempt: 2 }));
    expect(paint().state).toBe('running');
  });

  it('rule 7: should take an end of stream without a terminal item for an interruption and go on behind the cursor', () => {
    const { connection, endPause, paint } = stage();
    connection(0).sink.item(chunk(1, 'a'));
    connection(0).sink.item(chunk(2, 'b'));
    connection(0).sink.ended();
    expect(paint().state).toBe('interrupted');
    endPause();
    expect(connection(1).request).toEqual({ kind: 'resume', runId: 'run-1', after: 'cursor-2' });
    connection(1).sink.item(chunk(3, 'c'));
    connection(1).sink.item(done(4));
    connection(1).sink.ended();
    const end = paint();
    expect(end.state).toBe('finished');
    expect(text(end)).toBe('abc');
  });

  it('should be reconnecting after a broken connection until the new one is open', () => {
    const { connection, endPause, paint } = stage();
    connection(0).sink.item(chunk(1, 'a'));
    connection(0).sink.lost();
    expect(paint().state).toBe('reconnecting');
    endPause();
    expect(paint().state).toBe('reconnecting');
    connection(1).sink.opened();
    expect(paint().state).toBe('running');
  });

  it('rule 8: should send the same key again when it broke before the first item', () => {
    const { connection, endPause } = stage();
    connection(0).sink.lost();
    endPause();
    expect(connection(1).request).toEqual(opening);
  });

  it('F08: should ignore the late close and the late items of an older connection', () => {
    const { connection, connections, endPause, paint } = stage();
    connection(0).sink.item(chunk(1, 'a'));
    connection(0).sink.lost();
    endPause();
    connection(1).sink.opened();
    connection(0).sink.item(chunk(2, 'late'));
    connection(0).sink.ended();
    connection(0).sink.lost();
    connection(0).sink.refused({ code: 'NOT_FOUND', message: '' });
    const snapshot = paint();
    expect(snapshot.state).toBe('running');
    expect(text(snapshot)).toBe('a');
    expect(connection(0).dropped).toBe(true);
    expect(connections).toHaveLength(2);
  });

  it('should show nothing twice when a server sends more than was asked for', () => {
    const { connection, endPause, paint } = stage();
    connection(0).sink.item(chunk(1, 'a'));
    connection(0).sink.lost();
    endPause();
    for (const item of [chunk(1, 'a'), chunk(2, 'b')]) connection(1).sink.item(item);
    expect(text(paint())).toBe('ab');
  });

  it('should fetch what is missing when a number was left out', () => {
    const { connection, endPause, paint } = stage();
    connection(0).sink.item(chunk(1, 'a'));
    connection(0).sink.item(chunk(3, 'c'));
    expect(paint().state).toBe('interrupted');
    endPause();
    expect(connection(1).request).toMatchObject({ after: 'cursor-1' });
    connection(1).sink.item(chunk(3, 'bc', { firstSeq: 2 }));
    expect(text(paint())).toBe('abc');
  });

  it('should wait longer after each failure, and little again after an item', () => {
    const { connection, pauses, endPause } = stage();
    const pauseAfterLoss = (index: number) => {
      connection(index).sink.lost();
      const ms = pauses();
      endPause();
      return ms;
    };
    expect([0, 1, 2].flatMap(pauseAfterLoss)).toEqual([500, 1_000, 2_000]);
    connection(3).sink.item(chunk(1, 'a'));
    expect(pauseAfterLoss(3)).toEqual([500]);
  });

  it('should go on at once when the tab shows again, but not while it is connected', () => {
    const { connection, connections, pauses, wake } = stage();
    wake();
    expect(connections).toHaveLength(1);
    connection(0).sink.lost();
    wake();
    expect(connections).toHaveLength(2);
    expect(pauses()).toEqual([]);
  });

  it('should say why the server refused, and not ask again', () => {
    const { connection, connections, paint, pauses } = stage();
    connection(0).sink.refused({ code: 'NOT_FOUND', message: 'There is no such user.' });
    expect(paint()).toMatchObject({ state: 'failed', refusal: { code: 'NOT_FOUND' } });
    expect(pauses()).toEqual([]);
    expect(connections).toHaveLength(1);
  });

  it('should let go of connection and waking after the terminal item', () => {
    const { connection, paint, wakers } = stage();
    connection(0).sink.item(failure(1, 'CANCELLED'));
    expect(paint().state).toBe('cancelled');
    expect(connection(0).dropped).toBe(true);
    expect(wakers.size).toBe(0);
  });

  it('should paint once a frame, however many items came', () => {
    const { connection, paint, paints } = stage();
    for (let seq = 1; seq <= 500; seq += 1) connection(0).sink.item(chunk(seq, 'x'));
    expect(paints()).toBe(0);
    expect(text(paint())).toHaveLength(500);
    expect(paints()).toBe(1);
  });
});
