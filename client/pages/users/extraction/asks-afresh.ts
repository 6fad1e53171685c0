import type { Language } from '../../../runs/run-transport.ts';
import type { User } from '../user-query.ts';

/**
 * Whether "Extract again" buys every step anew. It does when kept answers could only give the present sequence
 * again: nothing new has come and nothing is gone, the language is the same, and no later run broke off that could be gone on with.
 */
export function asksAfresh(user: User, language: Language): boolean {
  const sequence = user.currentSequence;
  if (sequence === null) return false;
  const upToDate =
    sequence.newBehaviorCount === 0 && sequence.lostBehaviorCount === 0 && sequence.language === language;
  return upToDate && user.latestExtraction?.status === 'FINISHED';
}
