import { LlmFailure } from '../failures.ts';
import type { Accounts } from './accounts.ts';
import { noPriceWords, usedUpWords } from './budget-words.ts';
import type { BudgetLimits } from './limits.ts';
import { type Room, roomsFor, smallestRoom } from './room.ts';

/** Tokens of a call that is about to be made. */
export interface Need {
  /** Our estimate of its prompt. */
  readonly prompt: number;
  /** The longest answer that it asks for. */
  readonly answer: number;
}

/** What a call may use, prompt and answer together. */
export interface Allowance {
  /** The smallest room that it has: behind it, it is cut. */
  readonly room: Room | undefined;
  /** So many tokens count as used while it is under way. */
  readonly reserved: number;
}

/**
 * What a call may use within all budgets. While others are under way that may use up what is left, it has to wait; alone,
 * it gets all that is left. Answers the failure that says which budget refuses it, where not even the prompt fits.
 */
export function allowanceFor(
  limits: BudgetLimits,
  accounts: Accounts,
  { prompt, answer }: Need,
): Allowance | 'WAIT' | LlmFailure {
  const rooms = roomsFor(limits, accounts, prompt);
  if ('budget' in rooms) return new LlmFailure('LLM_BUDGET', noPriceWords(rooms.budget));
  const smallest = smallestRoom(rooms);
  if (smallest && smallest.tokens <= prompt) return new LlmFailure('LLM_BUDGET', usedUpWords(smallest));
  const wanted = prompt + answer;
  if (rooms.some(({ tokens, tokensNow }) => tokensNow < tokens && tokensNow < wanted)) return 'WAIT';
  const room = rooms.toSorted((a, b) => a.tokensNow - b.tokensNow)[0];
  return { room, reserved: Math.min(wanted, room?.tokensNow ?? wanted) };
}
