import type { NewBehavior } from '../behaviors/new-behavior.ts';
import type { NewProfile } from '../behaviors/new-profile.ts';
import type { Catalog } from '../catalog/insert-catalog.ts';

/** A profile in which every field but the free sentence is known. */
export type SampleProfile = NewProfile & { readonly budget: number };

/** One log row, on a whole second as logs are. It names apps, media, places and items as the catalog does. */
export type SampleBehavior = NewBehavior;

/** Invented people, what they did in five weeks, and the catalog that their logs refer to. */
export interface SampleData extends Catalog {
  profiles: readonly SampleProfile[];
  /** User by user, each in time order. */
  behaviors: readonly SampleBehavior[];
}
