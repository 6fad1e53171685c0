import type { Role } from './cast.ts';
import { drawProfile } from './profiles.ts';
import type { Random } from './random.ts';
import type { SampleProfile } from './sample-data.ts';
import { drawWishes, type Wishes } from './wishes.ts';

/** One user of the sample, before anything is done. */
export interface Person extends Role {
  profile: SampleProfile;
  wishes: Wishes;
}

export function drawPerson(userId: string, role: Role, random: Random): Person {
  const profile = drawProfile(userId, role, random);
  return { ...role, profile, wishes: drawWishes(role.persona, profile.budget, random) };
}
