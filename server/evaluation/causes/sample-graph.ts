import { computeBackbone } from '../../graphs/backbone/backbone.ts';
import { defaultOptions } from '../../graphs/backbone/backbone-options.ts';
import { deriveFeatures } from '../../graphs/backbone/derive-features.ts';
import { eventCategories } from '../../patterns/data/mined-data.ts';
import { createDatabase } from '../../patterns/miner/sequence-database.ts';
import { trueEvents } from '../../sample/files/true-events.ts';
import { generateUsers, type SampleOptions } from '../../sample/generate.ts';

/** That a type of events raises (`+`) or holds back (`-`) another. */
export interface ClaimedCause {
  readonly cause: string;
  readonly effect: string;
  readonly sign: '+' | '-';
}

/** That users with a feature of a field do something more often (`+`) or less often (`-`). */
interface ClaimedCondition {
  readonly field: string;
  readonly effect: string;
  readonly sign: '+' | '-';
}

/** What a graph claims of types of events, by their codes. */
export interface SampleClaims {
  readonly causes: readonly ClaimedCause[];
  readonly conditions: readonly ClaimedCondition[];
}

/** What the graph of a sample claims, computed of what its people truly did: no model comes in between. */
export function claimsOfSample(options: SampleOptions & { readonly timeZone: string }): SampleClaims {
  const users = [...generateUsers(options)].map(({ person, sittings }) => ({
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
  const input = {
    database: createDatabase(
      users.map((user) => user.events.map(({ type }) => [codes.indexOf(type)])),
      users.map((user) => user.events.map(({ start }) => Date.parse(start))),
    ),
    ends: Float64Array.from(events, ({ end }) => Date.parse(end)),
    categories: Uint8Array.from(events, ({ category }) => eventCategories.indexOf(category)),
    profiles,
  };
  const { edges } = computeBackbone(input, { ...defaultOptions, timeZone: options.timeZone });
  const told = edges.flatMap(({ kind, source, target, sign }) => {
    const effect = target.kind === 'EVENT' ? codes[target.item] : undefined;
    return effect === undefined ? [] : [{ kind, source, sign, effect }];
  });
  return {
    causes: told.flatMap(({ kind, source, sign, effect }) => {
      const cause = kind === 'CAUSAL' && source.kind === 'EVENT' ? codes[source.item] : undefined;
      return cause === undefined ? [] : [{ cause, effect, sign }];
    }),
    conditions: told.flatMap(({ source, sign, effect }) => {
      const field = source.kind === 'FEATURE' ? profiles.features[source.feature]?.field : undefined;
      return field === undefined ? [] : [{ field, effect, sign }];
    }),
  };
}
