import { describe, expect, it } from 'vitest';
import { eventCategories } from '../../patterns/data/mined-data.ts';
import { createDatabase } from '../../patterns/miner/sequence-database.ts';
import { PLANTED, PRECONDITIONS } from '../../sample/causes.ts';
import { CONFOUNDER } from '../../sample/confounder.ts';
import { trueEvents } from '../../sample/files/true-events.ts';
import { generateUsers } from '../../sample/generate.ts';
import { computeBackbone } from './backbone.ts';
import { defaultOptions } from './backbone-options.ts';
import { deriveFeatures } from './derive-features.ts';

const timeZone = 'Asia/Shanghai';
const endsAt = new Date('2026-01-01T03:17:42Z');

/** What the graph of a sample says, by the codes of its types. */
function graphOf(seed: number) {
  const users = [...generateUsers({ users: 500, seed, endsAt, timeZone })].map(({ person, sittings }) => ({
    profile: { ...person.profile, incomePeriod: null },
    events: trueEvents(sittings.map((acts) => acts.map((act) => ({ ...act, line: 0 })))).toSorted((a, b) =>
      a.start.localeCompare(b.start),
    ),
  }));
  const events = users.flatMap((user) => user.events);
  const codes = [...new Set(events.map(({ type }) => type))].sort();
  const profiles = deriveFeatures(
    users.map(({ profile }) => profile),
    defaultOptions.leastUsers,
  );
  const database = createDatabase(
    users.map((user) => user.events.map(({ type }) => [codes.indexOf(type)])),
    users.map((user) => user.events.map(({ start }) => Date.parse(start))),
  );
  const ends = Float64Array.from(events, ({ end }) => Date.parse(end));
  const categories = Uint8Array.from(events, ({ category }) => eventCategories.indexOf(category));
  const graph = computeBackbone({ database, ends, categories, profiles }, { ...defaultOptions, timeZone });
  const edges = graph.edges.flatMap(({ kind, source, target, sign }) =>
    target.kind === 'EVENT' ? [{ kind, source, sign, effect: codes[target.item] }] : [],
  );
  return {
    causes: edges.flatMap(({ kind, source, sign, effect }) =>
      kind === 'CAUSAL' && source.kind === 'EVENT' ? [{ cause: codes[source.item], effect, sign }] : [],
    ),
    held: edges.flatMap(({ source, sign, effect }) =>
      source.kind === 'FEATURE' ? [{ field: profiles.features[source.feature]?.field, effect, sign }] : [],
    ),
  };
}

const graphs = Array.from({ length: 6 }, (_, place) => graphOf(201 + place));

describe('the graph of the sample', () => {
  const claimed = graphs
    .flatMap(({ causes }) => causes)
    .filter(
      ({ cause, effect }) =>
        !PRECONDITIONS.some(({ earlier, later }) => earlier === cause && later === effect),
    );
  const hits = claimed.filter((claim) =>
    PLANTED.some(
      ({ cause, effect, sign }) => claim.cause === cause && claim.effect === effect && claim.sign === sign,
    ),
  );

  it('should name nine causes that were planted for one that was not', () => {
    expect(hits.length / claimed.length).toBeGreaterThanOrEqual(0.9);
  });

  it('should find four of five causes that were planted', () => {
    expect(hits.length / (PLANTED.length * graphs.length)).toBeGreaterThanOrEqual(0.8);
  });

  it('should never take for a cause what the confounder explains', () => {
    const confounded = claimed.filter(({ cause, effect }) =>
      [cause, effect].every((code) => CONFOUNDER.raises.some((raised) => raised === code)),
    );
    expect(confounded).toEqual([]);
  });

  it.each(CONFOUNDER.raises)('should see that the confounder raises %s', (effect) => {
    for (const { held } of graphs)
      expect(held).toContainEqual({ field: CONFOUNDER.field, effect, sign: '+' });
  });
});
