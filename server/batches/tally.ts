import { addMoney } from '../llm/ledger/money.ts';
import type { NewItem } from '../runs/journal/items.ts';
import { progressItem } from '../runs/work/progress-item.ts';
import { announceBatch } from './announced.ts';
import { type BatchFigures, figureOf } from './figures.ts';
import type { Member } from './members.ts';

/** What a member's run used, and how long it took. */
export interface MemberCost {
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly cost: string | null;
  readonly seconds: number;
}

/** Keeps the figures of a batch as its members change, so that no item has to count them all again. */
export class Tally {
  #figures: BatchFigures;

  constructor(figures: BatchFigures) {
    this.#figures = figures;
  }

  get figures(): BatchFigures {
    return this.#figures;
  }

  /** Goes back to earlier figures: what was counted did not come to be. */
  reset(figures: BatchFigures): void {
    this.#figures = figures;
  }

  /** Counts a member in its new state, and no longer in the one before. */
  changed(before: Pick<Member, 'status' | 'eventCount'>, after: Member): void {
    const [from, to] = [figureOf[before.status], figureOf[after.status]];
    const figures = { ...this.#figures };
    figures[from] -= 1;
    figures[to] += 1;
    figures.eventCount += after.eventCount - before.eventCount;
    this.#figures = figures;
  }

  /** Adds what a member's run cost, once it has ended. */
  add({ promptTokens, completionTokens, cost, seconds }: MemberCost): void {
    const figures = { ...this.#figures };
    figures.promptTokens += promptTokens;
    figures.completionTokens += completionTokens;
    figures.cost = addMoney(figures.cost, cost);
    figures.busySeconds += seconds;
    this.#figures = figures;
  }

  /** A Progress with the figures of now: members that have ended ÷ all. */
  item(members: readonly Member[], stage: 'PREPARING' | 'STREAMING' | 'SAVING'): NewItem {
    const { total, waiting, active, failed } = this.#figures;
    const done = total - waiting - active;
    const message = `${done} of ${total} users done, ${active} under way, ${failed} failed`;
    const details = announceBatch(this.#figures, members);
    return progressItem({ stage, message, details }, { done, total, unit: 'USERS' });
  }
}
