import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../sample/random.ts';
import { computeBackbone } from './backbone.ts';
import type { BackboneEdge, PairEdge } from './backbone-graph.ts';
import { FEATURE_STATES } from './backbone-input.ts';
import { defaultOptions } from './backbone-options.ts';
import { drawNull, inputOf, type TestEvent } from './testing.ts';

const USERS = 250;
const DAYS = 35;

/** One event brings another about: `with` a probability, `after` hours, for users whose number leaves no rest by `every`. */
interface Law {
  readonly cause: number;
  readonly effect: number;
  readonly with: number;
  readonly after: readonly [least: number, most: number];
  readonly every?: number;
}

/** Users who do eight things at any time, and what laws bring about. */
function live(seed: number, laws: readonly Law[], types = 8): TestEvent[][] {
  const random = createRandom(seed);
  return Array.from({ length: USERS }, (_, user) => {
    const events = Array.from({ length: 40 }, () => ({
      type: Math.floor(random() * types),
      hour: random() * 24 * DAYS,
    }));
    for (let place = 0; place < events.length; place += 1)
      events.push(...consequences(events[place], laws, user, random));
    return events;
  });
}

function consequences(
  event: TestEvent | undefined,
  laws: readonly Law[],
  user: number,
  random: Random,
): TestEvent[] {
  return laws.flatMap(({ cause, effect, with: share, after: [least, most], every = 1 }) => {
    if (event?.type !== cause || user % every !== 0 || random() >= share) return [];
    return [{ type: effect, hour: event.hour + least + random() * (most - least) }];
  });
}

const pairsOf = (edges: readonly BackboneEdge[], kind: PairEdge['kind']): string[] =>
  edges.flatMap((edge) =>
    edge.kind === kind && edge.source.kind === 'EVENT'
      ? [`${edge.source.item}→${edge.target.kind === 'EVENT' ? edge.target.item : 'RESULT'}${edge.sign}`]
      : [],
  );

const options = { ...defaultOptions };

describe('a backbone', () => {
  it('should name a cause, and not what follows by way of its effect', () => {
    const users = live(1, [
      { cause: 0, effect: 1, with: 0.8, after: [4, 20] },
      { cause: 1, effect: 2, with: 0.8, after: [4, 20] },
    ]);
    const { edges } = computeBackbone(inputOf(users), options);
    expect(pairsOf(edges, 'CAUSAL').toSorted()).toEqual(['0→1+', '1→2+']);
    const byTheWay = edges.find(
      (edge) =>
        edge.source.kind === 'EVENT' &&
        edge.source.item === 0 &&
        edge.target.kind === 'EVENT' &&
        edge.target.item === 2,
    );
    expect(byTheWay).toMatchObject({
      kind: 'SEQUENTIAL',
      claim: 'PREDICTS',
      figures: { cause: { weakest: { kind: 'EARLIER_EVENT', type: 1 } } },
    });
  });

  it('should not take two effects of one cause for cause and effect', () => {
    const users = live(2, [
      { cause: 0, effect: 1, with: 0.6, after: [2, 10] },
      { cause: 0, effect: 2, with: 0.6, after: [20, 40] },
    ]);
    expect(pairsOf(computeBackbone(inputOf(users), options).edges, 'CAUSAL').toSorted()).toEqual([
      '0→1+',
      '0→2+',
    ]);
  });

  it('should keep a cycle', () => {
    const users = live(3, [
      { cause: 0, effect: 1, with: 0.5, after: [2, 20] },
      { cause: 1, effect: 2, with: 0.5, after: [2, 20] },
      { cause: 2, effect: 0, with: 0.3, after: [2, 20] },
    ]);
    expect(pairsOf(computeBackbone(inputOf(users), options).edges, 'CAUSAL')).toEqual(
      expect.arrayContaining(['0→1+', '1→2+', '2→0+']),
    );
  });

  it('should not take what happens in one sitting for cause and effect', () => {
    const users = live(4, [{ cause: 0, effect: 1, with: 0.8, after: [0.1, 0.4] }]);
    expect(pairsOf(computeBackbone(inputOf(users), options).edges, 'CAUSAL')).toEqual([]);
  });

  it('should not take for a cause what only comes before in a phase of life', () => {
    const random = createRandom(5);
    const users = live(5, []).map((events) => {
      const phase = random() * 24 * 25;
      return events.map((event) =>
        event.hour > phase && event.hour < phase + 240 && random() < 0.7
          ? { ...event, type: Math.floor(random() * 3) }
          : event,
      );
    });
    const { edges } = computeBackbone(inputOf(users), options);
    expect(pairsOf(edges, 'CAUSAL')).toEqual([]);
    expect(edges.filter(({ claim }) => claim === 'PREDICTS').length).toBeGreaterThan(0);
  });

  it('should name the feature with which alone a pair holds', () => {
    const users = live(6, [{ cause: 0, effect: 1, with: 0.7, after: [4, 20], every: 2 }]);
    const states = Uint8Array.from(users, (_, user) =>
      user < 5 ? FEATURE_STATES.UNKNOWN : user % 2 === 0 ? FEATURE_STATES.WITH : FEATURE_STATES.WITHOUT,
    );
    const profiles = { features: [{ field: 'even', test: 'IS' as const, value: true }], states };
    const { edges, nodes } = computeBackbone({ ...inputOf(users), profiles }, options);
    expect(edges.find(({ source }) => source.kind === 'EVENT' && source.item === 0)).toMatchObject({
      kind: 'CONDITIONAL',
      target: { item: 1 },
      condition: { feature: 0 },
    });
    expect(edges).toContainEqual(
      expect.objectContaining({
        claim: 'HOLDS_FOR',
        source: { kind: 'FEATURE', feature: 0 },
        target: { kind: 'EVENT', item: 1 },
      }),
    );
    expect(nodes).toContainEqual(expect.objectContaining({ kind: 'FEATURE', field: 'even', users: 122 }));
  });

  it('should lead to results, and from there to nowhere', () => {
    const users = live(7, [{ cause: 0, effect: 1, with: 0.5, after: [4, 20] }]).map((events) =>
      events.map((event) => ({ ...event, category: event.type === 1 ? 1 : event.type === 3 ? 2 : 0 })),
    );
    const { edges, nodes } = computeBackbone(inputOf(users), options);
    expect(pairsOf(edges, 'CAUSAL').toSorted()).toEqual(['0→1+', '0→RESULT+']);
    expect(nodes.filter(({ kind }) => kind === 'RESULT')).toMatchObject([
      { result: 'CONVERSION', items: [1] },
      { result: 'CHURN', items: [3] },
    ]);
    const inFocus = computeBackbone(inputOf(users), { ...options, focus: 'CONVERSION' });
    expect(pairsOf(inFocus.edges, 'CAUSAL').toSorted()).toEqual(['0→1+', '0→RESULT+']);
    expect(pairsOf(computeBackbone(inputOf(users), { ...options, focus: 'CHURN' }).edges, 'CAUSAL')).toEqual(
      [],
    );
    expect(computeBackbone(inputOf(users), { ...options, focus: 'PROFILE' }).edges).toEqual([]);
  });

  it('should be the same each time, and nothing for nobody', () => {
    const input = inputOf(live(8, [{ cause: 0, effect: 1, with: 0.5, after: [4, 20] }]));
    expect(computeBackbone(input, options)).toEqual(computeBackbone(input, options));
    expect(computeBackbone(inputOf([]), options)).toMatchObject({ edges: [], users: 0, events: 0 });
  });
});

describe('the work on a backbone', () => {
  const input = inputOf(drawNull(createRandom(1), 400, 8));

  it('should say how far it is, more and more, to the end', () => {
    const said: number[] = [];
    computeBackbone(input, options, (done) => said.push(done));
    expect(said.length).toBeGreaterThan(10);
    expect(said).toEqual(said.toSorted((a, b) => a - b));
    expect(said.at(-1)).toBeLessThanOrEqual(1);
  });

  it('should end with what the checkpoint throws', () => {
    const cancelled = new Error('cancelled');
    let calls = 0;
    const work = () =>
      computeBackbone(input, options, () => {
        calls += 1;
        if (calls === 5) throw cancelled;
      });
    expect(work).toThrow(cancelled);
    expect(calls).toBe(5);
  });

  it.each([
    [{ windowMs: 0 }, 'windowMs'],
    [{ sittingGapMs: -1 }, 'sittingGapMs'],
    [{ leastUsers: 0.5 }, 'leastUsers'],
    [{ falseDiscovery: 1 }, 'falseDiscovery'],
    [{ timeZone: 'Nowhere/Land' }, 'Nowhere'],
  ])('should refuse %j', (wrong, named) => {
    expect(() => computeBackbone(input, { ...options, ...wrong })).toThrow(named);
  });

  it('should refuse parts that do not fit together', () => {
    expect(() => computeBackbone({ ...input, ends: new Float64Array(1) }, options)).toThrow(RangeError);
    const timeless = { ...input, database: { ...input.database, times: null } };
    expect(() => computeBackbone(timeless, options)).toThrow(RangeError);
  });
});
