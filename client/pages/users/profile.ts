import type { FragmentOf } from 'gql.tada';
import { graphql } from '../../graphql/graphql.ts';
import type { Messages } from '../../i18n/messages.ts';

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
  const { age, gender, city, occupation, income, incomePeriod, budget, hasCar, purchaseIntent } = profile;
  const facts = [
    age === null ? null : user.age(age),
    gender,
    occupation,
    city,
    income === null ? null : user.income(income.toLocaleString('en'), incomePeriod ?? '—'),
    budget === null ? null : user.budget(budget),
    hasCar === null ? null : hasCar ? user.hasCar : user.noCar,
    purchaseIntent === null ? null : user.intent(purchaseIntent),
    ...profile.interests,
  ].filter((fact) => fact !== null && fact !== '');
  return facts.length === 0 && profile.text !== null ? [profile.text] : facts.filter((fact) => fact !== null);
}
