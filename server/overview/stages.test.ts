import { describe, expect, it } from 'vitest';
import { stageNames, stateOf } from './stages.ts';
import { situation } from './testing.ts';

const states = (...given: Parameters<typeof situation>) =>
  stageNames.map((name) => stateOf(name, situation(...given)));

describe('the stages of the pipeline', () => {
  it('should wait for each other in an empty database', () => {
    const nothing = {
      users: 0,
      apps: 0,
      media: 0,
      extracted: 0,
      graphs: 0,
      newestMining: null,
      newestGraph: null,
    };
    expect(states(nothing, { questions: 0 })).toEqual([
      'READY',
      'EMPTY',
      'EMPTY',
      'EMPTY',
      'EMPTY',
      'EMPTY',
      'EMPTY',
    ]);
  });

  it('should be done when everything is, and ready where there is more to do', () => {
    expect(new Set(states())).toEqual(new Set(['DONE']));
    expect(
      states({ untaggedApps: 1, extracted: 40, newestMining: null, newestGraph: null }, { questions: 0 }),
    ).toEqual(['DONE', 'READY', 'READY', 'DONE', 'READY', 'READY', 'READY']);
  });

  it('should be under way with their runs, whatever else is to be said of them', () => {
    const active = ['tagCatalog', 'extractEvents', 'minePatterns', 'generateGraph', 'answerQuestion'];
    const failed = ['tagCatalog', 'minePatterns', 'generateGraph', 'answerQuestion'];
    expect(states({ failed: 1 }, { active, failed, importing: true, importFaulty: true })).toEqual([
      'ACTIVE',
      'ACTIVE',
      'ACTIVE',
      'DONE',
      'ACTIVE',
      'ACTIVE',
      'ACTIVE',
    ]);
  });

  it('should need attention after a failure, when they are out of date, and for new types', () => {
    const stale = { id: 1, stale: true };
    expect(
      states(
        { stale: 2, newEventTypes: 1, newestMining: stale, newestGraph: stale },
        { importFaulty: true, failed: ['tagCatalog', 'answerQuestion'] },
      ),
    ).toEqual(['ATTENTION', 'ATTENTION', 'ATTENTION', 'ATTENTION', 'ATTENTION', 'ATTENTION', 'ATTENTION']);
  });
});
