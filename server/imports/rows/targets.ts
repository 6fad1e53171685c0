import type { NewBehavior } from '../../behaviors/new-behavior.ts';
import type { NewProfile } from '../../behaviors/new-profile.ts';
import { storeBehaviors } from '../../behaviors/store-behaviors.ts';
import { storeProfiles } from '../../behaviors/store-profiles.ts';
import { behaviorColumns, readBehavior } from './behavior-row.ts';
import type { ImportTarget } from './import-target.ts';
import { profileColumns, profileKeys, readProfile } from './profile-row.ts';

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
    store: (transaction, rows) => storeProfiles(transaction, rows, profileKeys(columns)),
  };
}
