import type { FragmentOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { wordFor } from '../../../i18n/word-for.ts';

export const profileFields = graphql(`
  fragment ProfileFields on Profile {
    age
    gender
    city
    occupation
    income
    incomePeriod
    interests
    budget
    hasCar
    purchaseIntent
    text
  }
`);
export type Profile = FragmentOf<typeof profileFields>;

/** The profile's facts, the most telling first; a profile that is one sentence is that sentence. */
export function profileFacts(profile: Profile, { user }: Messages): string[] {
  const { age, gender, city, occupation, budget, hasCar, purchaseIntent } = profile;
  const facts = [
    age === null ? null : user.age(age),
    gender,
    occupation,
    city,
    incomeFact(profile, user),
    budget === null ? null : user.budget(budget),
    hasCar === null ? null : hasCar ? user.hasCar : user.noCar,
    purchaseIntent === null ? null : user.intent(purchaseIntent),
    ...profile.interests,
    profile.text,
  ];
  const known = facts.filter((fact): fact is string => fact !== null && fact !== '');
  return [...new Set(known)];
}

function incomeFact({ income, incomePeriod }: Profile, words: Messages['user']): string | null {
  if (income === null) return null;
  const period = incomePeriod === null ? '?' : wordFor(words.incomePeriod, incomePeriod);
  return words.income(income.toLocaleString('en'), period);
}
