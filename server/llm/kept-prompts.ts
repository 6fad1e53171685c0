import { createHash } from 'node:crypto';
import type { PrismaClient } from '../database/generated/prisma/client.ts';
import type { LlmRequest } from './llm.ts';

/** Keeps the words of system messages under the version that they were sent as. */
export class KeptPrompts {
  readonly #prisma: PrismaClient;
  /** What this node knows to be kept. */
  readonly #known = new Set<string>();

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma;
  }

  /** Keeps a request's system message when it is the first of its words. */
  async keep({ purpose, messages }: Pick<LlmRequest, 'purpose' | 'messages'>): Promise<void> {
    const text = messages[0]?.content ?? '';
    const textHash = createHash('sha256').update(text).digest('hex');
    const key = `${purpose} ${textHash}`;
    if (this.#known.has(key)) return;
    await this.#prisma.llmPrompt.createMany({ data: [{ purpose, textHash, text }], skipDuplicates: true });
    this.#known.add(key);
  }
}
