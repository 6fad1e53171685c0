import { describe, expect, it, vi } from 'vitest';
import { createDeletions, type Deletion } from './deletions.ts';

/** Deletions whose time passes when the test says so. */
function open() {
  const timers = new Set<() => void>();
  const deletions = createDeletions((_ms, callback) => {
    timers.add(callback);
    return () => timers.delete(callback);
  });
  const pass = () => {
    for (const callback of [...timers]) {
      timers.delete(callback);
      callback();
    }
  };
  return { deletions, pass };
}

const deletionOf = (key: string, refused: string | null = null) => {
  const send = vi.fn<Deletion['send']>(async () => refused);
  return { key, label: `the ${key}`, send };
};

describe('a deletion', () => {
  it('should take things off the page at once, and be sent only when its time is over', async () => {
    const { deletions, pass } = open();
    const graph = deletionOf('graph:1');
    deletions.begin(graph);
    expect([...deletions.gone()]).toEqual(['graph:1']);
    expect(graph.send).not.toHaveBeenCalled();
    pass();
    expect(graph.send).toHaveBeenCalledExactlyOnceWith(false);
    expect(deletions.notices()).toEqual([]);
    expect([...deletions.gone()]).toEqual(['graph:1']);
  });

  it('should never be sent once it is undone', () => {
    const { deletions, pass } = open();
    const graph = deletionOf('graph:1');
    deletions.begin(graph);
    deletions.undo('graph:1');
    pass();
    deletions.leave();
    expect(graph.send).not.toHaveBeenCalled();
    expect(deletions.gone().size).toBe(0);
    expect(deletions.notices()).toEqual([]);
  });

  it('should wait as long as somebody reads about it', () => {
    const { deletions, pass } = open();
    const graph = deletionOf('graph:1');
    deletions.begin(graph);
    const letGo = deletions.hold();
    pass();
    expect(graph.send).not.toHaveBeenCalled();
    letGo();
    pass();
    expect(graph.send).toHaveBeenCalledOnce();
  });

  it('should wait for everybody who reads, also when it was begun meanwhile', () => {
    const { deletions, pass } = open();
    const [graph, cohort] = [deletionOf('graph:1'), deletionOf('cohort:2')];
    deletions.begin(graph);
    const [keyboard, pointer] = [deletions.hold(), deletions.hold()];
    deletions.begin(cohort);
    pointer();
    pass();
    expect(graph.send).not.toHaveBeenCalled();
    expect(cohort.send).not.toHaveBeenCalled();
    keyboard();
    pass();
    expect(graph.send).toHaveBeenCalledOnce();
    expect(cohort.send).toHaveBeenCalledOnce();
  });

  it('should be sent when the page is left, with all others that wait', async () => {
    const { deletions, pass } = open();
    const both = [deletionOf('graph:1'), deletionOf('question:2')];
    for (const deletion of both) deletions.begin(deletion);
    await deletions.leave();
    pass();
    for (const { send } of both) expect(send).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('should bring things back, and say why, when the server refuses', async () => {
    const { deletions } = open();
    deletions.begin(deletionOf('cohort:1', 'a graph uses it'));
    deletions.close('cohort:1');
    await vi.waitFor(() => expect(deletions.gone().size).toBe(0));
    expect(deletions.notices()).toEqual([
      { key: 'cohort:1', label: 'the cohort:1', hint: null, refused: 'a graph uses it' },
    ]);
    deletions.close('cohort:1');
    expect(deletions.notices()).toEqual([]);
  });
});
