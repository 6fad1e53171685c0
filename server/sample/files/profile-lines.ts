import type { SampleProfile } from '../sample-data.ts';
import { profileSentence } from '../texts/profile-sentence.ts';
import { csvLine } from './csv-line.ts';

export const profileHeader =
  'user_id,age,gender,income,occupation,city,interests,budget,has_car,purchase_intent';
export const profileTextHeader = 'user_id,profile_text';

/** A line of `profiles.csv`. */
export const profileLine = (profile: SampleProfile): string =>
  csvLine([
    profile.userId,
    profile.age,
    profile.gender,
    profile.income,
    profile.occupation,
    profile.city,
    profile.interests.join(','),
    profile.budget,
    profile.hasCar ? '是' : '否',
    profile.purchaseIntent,
  ]);

/** A line of `profile-texts.csv`. */
export const profileTextLine = (profile: SampleProfile): string =>
  csvLine([profile.userId, profileSentence(profile)]);
