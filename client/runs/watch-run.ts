import { backoff } from './backoff.ts';
import type { RunItem } from './run-item.ts';
import type { Refusal, RunOpening, RunRequest, RunSink, RunTransport } from './run-transport.ts';
import { emptyView, firstSeq, type RunView, takeItem } from './run-view.ts';

/** A run in one word, for people. */
export type RunState =
  | 'queued'
  | 'running'
  | 'reconnecting'
  | 'interrupted'
  | 'finished'
  | 'failed'
  | 'cancelled';

/** Everything outside that a watch touches. */
export type RunWorld = {
  transport: RunTransport;
  /** Calls back after so many milliseconds; the function it returns calls that off. */
  later: (ms: number, callback: () => void) => () => void;
  /** Calls back before the next paint. */
  nextFrame: (callback: () => void) => void;
  /** Calls back when the tab shows again or the network returns. */
  onWake: (callback: () => void) => () => void;
  /** A number from 0 to 1. */
  random: () => number;
  /** Epoch milliseconds. */
  now: () => number;
};

/** What a watcher sees at one moment; replaced, never changed. */
export type RunSnapshot = {
  state: RunState;
  view: RunView;
  refusal: Refusal | null;
  /** Epoch milliseconds at which the newest item arrived here. */
  lastItemAt: number | null;
};

/** A run that is being watched. `subscribe` and `snapshot` fit `useSyncExternalStore`. */
export type RunWatch = {
  /** The run that was asked for; null when the watch is to start or join one. */
  runId: string | null;
  snapshot: () => RunSnapshot;
  subscribe: (listener: () => void) => () => void;
  /** Tries again now instead of waiting out the pause. */
  resumeNow: () => void;
  /** Stops watching. The run goes on. */
  close: () => void;
};

/** The longest pause between two attempts to go on. */
const longestPauseMs = 15_000;

type Connection = 'opening' | 'open' | 'reconnecting' | 'interrupted' | 'closed';

/**
 * Watches a run to its end, whatever happens to the connection: an end of stream without a terminal item, a
 * broken socket or a gap in the numbers is answered by subscribing again from behind the newest item held.
 * Listeners are told at most once per frame.
 */
export function watchRun(opening: RunOpening, world: RunWorld): RunWatch {
  const listeners = new Set<() => void>();
  let view = emptyView;
  let connection: Connection = 'opening';
  let refusal: Refusal | null = null;
  let lastItemAt: number | null = null;
  let failures = 0;
  let subscription = 0;
  let drop = () => {};
  let callOffRetry = () => {};
  let waiting = false;
  let framePending = false;
  let painted = snapshotNow();

  function snapshotNow(): RunSnapshot {
    return { state: stateOf(view, connection, refusal), view, refusal, lastItemAt };
  }

  function repaint() {
    if (framePending) return;
    framePending = true;
    world.nextFrame(() => {
      framePending = false;
      painted = snapshotNow();
      for (const listener of listeners) listener();
    });
  }

  function subscribe() {
    abandon();
    const mine = subscription;
    const whileCurrent =
      <A extends unknown[]>(handle: (...args: A) => void) =>
      (...args: A) => {
        // What an older subscription still delivers, its late close above all, concerns nobody any more.
        if (mine === subscription) handle(...args);
      };
    const sink: RunSink = {
      opened: whileCurrent(() => {
        connection = 'open';
        repaint();
      }),
      item: whileCurrent(take),
      ended: whileCurrent(() => resumeLater('interrupted')),
      lost: whileCurrent(() => resumeLater('reconnecting')),
      refused: whileCurrent((reason) => {
        refusal = reason;
        close();
      }),
    };
    const stop = world.transport(requestFrom(opening, view), sink);
    if (mine === subscription) drop = stop;
    else stop();
  }

  /** Leaves the present subscription, and any pause before the next one. */
  function abandon() {
    subscription += 1;
    waiting = false;
    callOffRetry();
    drop();
    drop = () => {};
  }

  function take(item: RunItem) {
    if (firstSeq(item) > view.seq + 1) return resumeLater('interrupted');
    const before = view.seq;
    view = takeItem(view, item);
    if (view.seq === before) return;
    connection = 'open';
    failures = 0;
    lastItemAt = world.now();
    if (view.end === null) repaint();
    else close();
  }

  function resumeLater(reason: 'reconnecting' | 'interrupted') {
    abandon();
    connection = reason;
    waiting = true;
    callOffRetry = world.later(backoff(failures, world.random(), longestPauseMs), subscribe);
    failures += 1;
    repaint();
  }

  function resumeNow() {
    if (waiting) subscribe();
  }

  function close() {
    abandon();
    forgetWake();
    connection = 'closed';
    repaint();
  }

  const forgetWake = world.onWake(resumeNow);
  subscribe();

  return {
    runId: opening.kind === 'follow' ? opening.runId : null,
    snapshot: () => painted,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    resumeNow,
    close,
  };
}

function requestFrom(opening: RunOpening, view: RunView): RunRequest {
  if (view.runId === null || view.cursor === null) return opening;
  return { kind: 'resume', runId: view.runId, after: view.cursor };
}

function stateOf(view: RunView, connection: Connection, refusal: Refusal | null): RunState {
  if (view.end !== null) return view.end.kind;
  if (refusal !== null) return 'failed';
  if (connection === 'reconnecting' || connection === 'interrupted') return connection;
  // A run that waits before a failed step is tried again has given its place back.
  return view.seq === 0 || view.resumeAt !== null ? 'queued' : 'running';
}

/** True for the states in which nothing more will come. */
export function hasEnded(state: RunState): boolean {
  return state === 'finished' || state === 'failed' || state === 'cancelled';
}
