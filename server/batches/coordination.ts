import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '../database/database.ts';
import { extractionRun } from '../extraction/start-extraction.ts';
import { startOrJoinWithin } from '../runs/commands/start-or-join.ts';
import { RunFailure } from '../runs/work/run-failure.ts';
import type { Execution } from '../runs/work/run-kind.ts';
import type { BatchInput } from './batch-input.ts';
import { costOf } from './member-cost.ts';
import { type Candidate, type Member, readCandidates, readMembers, storeChanges } from './members.ts';
import type { Tally } from './tally.ts';
import { watchMember } from './watch-member.ts';

/** Shortest time between two items that only tell of more events, in milliseconds. */
const newsMs = 250;

/** Somebody started an extraction of the same user at the same moment. */
class Raced extends Error {}

export interface CoordinationOptions {
  readonly database: Database;
  readonly execution: Execution;
  readonly input: BatchInput;
  readonly tally: Tally;
  /** Why no other run has a budget either, after one ended with LLM_BUDGET; null when only its own is used up. */
  readonly budgetWords: (runId: string) => Promise<string | null>;
}

/**
 * Keeps a batch's extractions going: starts the next ones as others end, follows those under way, and announces each
 * change by a Progress, in whose transaction the member is changed (and, when it begins, its run is started). So the
 * members are always what the journal says, and whoever takes the batch over goes on from them.
 */
export class Coordination {
  readonly #options: CoordinationOptions;
  /** Members whose run is under way, as they were announced last. */
  readonly #active = new Map<number, Member>();
  /** What has changed since, by position. */
  #news = new Map<number, Member>();
  #wake: () => void = () => undefined;
  #failure: { readonly reason: unknown } | null = null;
  #announcedAt = 0;
  /** Why nobody else is started: a budget that all share is used up. */
  #usedUp: string | null = null;

  constructor(options: CoordinationOptions) {
    this.#options = options;
  }

  /**
   * Resolves once no member waits or is under way. Throws `RunFailure` LLM_BUDGET when members are left that no budget has
   * room for; none of them is started.
   */
  async run(): Promise<void> {
    const { database, execution } = this.#options;
    const status = ['ACTIVE'] as const;
    const left = await readMembers(database.pool, execution.runId, { after: 0, first: 1_000_000, status });
    for (const member of left) this.#watch(member);
    for (;;) {
      while (await this.#startMore());
      if (this.#active.size === 0) return this.#end();
      await this.#waitForNews();
      await this.#announce();
    }
  }

  /** Starts as many extractions as there is room for; false when there is no room, or nobody waits. */
  async #startMore(): Promise<boolean> {
    const { database, execution, input, tally } = this.#options;
    const room = tally.figures.concurrency - this.#active.size;
    if (room <= 0 || this.#usedUp !== null) return false;
    const candidates = await readCandidates(database.pool, execution.runId, room, input.continues ?? null);
    if (candidates.length === 0) return false;
    const members = candidates.map((candidate) => this.#plan(candidate));
    await this.#begin(candidates, members);
    return true;
  }

  #plan({ position, subject, isErased, activeRunId, hasSequence }: Candidate): Member {
    const skipped = this.#options.input.scope === 'MISSING' && hasSequence;
    const status = isErased ? 'CANCELLED' : skipped ? 'SKIPPED' : 'ACTIVE';
    return {
      position,
      subject,
      status,
      runId: status === 'ACTIVE' ? (activeRunId ?? randomUUID()) : null,
      eventCount: 0,
      errorCode: null,
      errorMessage: null,
    };
  }

  async #begin(candidates: readonly Candidate[], members: readonly Member[]): Promise<void> {
    const { execution, tally } = this.#options;
    const joined = new Set(candidates.flatMap(({ activeRunId }) => activeRunId ?? []));
    const before = tally.figures;
    for (const member of members) tally.changed({ status: 'WAITING', eventCount: 0 }, member);
    try {
      await execution.append([tally.item(members, 'PREPARING')], async (transaction) => {
        for (const [index, member] of members.entries())
          if (!joined.has(member.runId ?? ''))
            await this.#start(transaction, member, candidates[index]?.runBefore ?? null);
        await storeChanges(transaction, execution.runId, members);
      });
    } catch (error) {
      tally.reset(before);
      if (error instanceof Raced) return; // planned anew, and then joined
      throw error;
    }
    for (const member of members) if (member.status === 'ACTIVE') this.#watch(member);
  }

  async #start(
    transaction: Transaction,
    { subject, runId }: Member,
    runBefore: string | null,
  ): Promise<void> {
    if (runId === null) return;
    const { execution, input } = this.#options;
    const { language, regenerate } = input;
    const request = extractionRun({
      userId: subject,
      language,
      regenerate,
      ...(runBefore === null ? {} : { continues: runBefore }),
      runKey: null,
      principal: execution.principal,
    });
    const started = await startOrJoinWithin(transaction, {
      ...request,
      runId,
      lane: 'BATCH',
      parentId: execution.runId,
    });
    if (started.runId !== runId) throw new Raced();
  }

  #watch(member: Member): void {
    const { runId, position } = member;
    if (runId === null) return;
    this.#active.set(position, member);
    watchMember(member, this.#options.execution.follow(runId), (changed) => {
      this.#news.set(position, changed);
      this.#wake();
    }).catch((reason: unknown) => {
      this.#failure = { reason };
      this.#wake();
    });
  }

  /** Waits until a member ended, or until there has been news for a while. */
  async #waitForNews(): Promise<void> {
    const { signal } = this.#options.execution;
    for (;;) {
      signal.throwIfAborted();
      if (this.#failure) throw this.#failure.reason;
      const news = [...this.#news.values()];
      const dueMs = this.#announcedAt + newsMs - performance.now();
      if (news.some(({ status }) => status !== 'ACTIVE') || (news.length > 0 && dueMs <= 0)) return;
      await this.#wakeOr(news.length > 0 ? dueMs : null, signal);
    }
  }

  #wakeOr(ms: number | null, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === null ? null : setTimeout(() => this.#wake(), ms);
      this.#wake = () => {
        if (timer) clearTimeout(timer);
        signal.removeEventListener('abort', this.#wake);
        this.#wake = () => undefined;
        resolve();
      };
      signal.addEventListener('abort', this.#wake);
    });
  }

  #end(): void {
    if (this.#usedUp !== null && this.#options.tally.figures.waiting > 0)
      throw new RunFailure('LLM_BUDGET', this.#usedUp, true);
  }

  async #lookAtBudgets(ended: readonly Member[]): Promise<void> {
    const refused = ended.find(({ errorCode }) => errorCode === 'LLM_BUDGET')?.runId ?? null;
    if (refused !== null) this.#usedUp ??= await this.#options.budgetWords(refused);
  }

  async #announce(): Promise<void> {
    const { database, execution, tally } = this.#options;
    const members = [...this.#news.values()];
    this.#news = new Map();
    const ended = members.filter(({ status }) => status !== 'ACTIVE');
    if (ended.length > 0) tally.add(await costOf(database, execution.runId, ended));
    await this.#lookAtBudgets(ended);
    for (const member of members) {
      const before = this.#active.get(member.position);
      if (before) tally.changed(before, member);
      if (member.status === 'ACTIVE') this.#active.set(member.position, member);
      else this.#active.delete(member.position);
    }
    this.#announcedAt = performance.now();
    await execution.append([tally.item(members, 'STREAMING')], (transaction) =>
      storeChanges(transaction, execution.runId, members),
    );
  }
}
