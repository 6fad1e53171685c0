import { behaviorColumns, type NewBehavior, readBehavior } from './behavior-row.ts';
import type { ImportTarget } from './import-target.ts';
import { type NewProfile, profileColumns, readProfile } from './profile-row.ts';
import { storeBehaviors } from './store-behaviors.ts';
import { storeProfiles } from './store-profiles.ts';

/** Behaviors from a file with this header; bare times are of the zone `timeZone`. Throws `RefusedFile` (WRONG_COLUMNS). */
export function behaviorTarget(header: readonly string[], timeZone: string): ImportTarget<NewBehavior> {
  const columns = behaviorColumns(header);
  return {
    ignored: columns.ignored,
    read: (row) => readBehavior(columns, row, timeZone),
    store: storeBehaviors,
  };
}

/** Profiles from a file with this header. Throws `RefusedFile` (WRONG_COLUMNS). */
export function profileTarget(header: readonly string[]): ImportTarget<NewProfile> {
  const columns = profileColumns(header);
  return {
    ignored: columns.ignored,
    read: (row) => readProfile(columns, row),
    store: (transaction, rows) => storeProfiles(transaction, rows, columns.index.keys()),
  };
}
