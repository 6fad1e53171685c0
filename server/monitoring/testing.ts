import { randomUUID } from 'node:crypto';
import type { Prisma } from '../database/generated/prisma/client.ts';
import type { TestDatabase } from '../database/testing.ts';

/** The moment some minutes ago. */
export const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

/** Stores a run of the kind `extractEvents` that finished just now, with what a test wants different; answers its id. */
export async function storeRun(
  { prisma }: TestDatabase,
  different: Partial<Prisma.RunUncheckedCreateInput> = {},
): Promise<string> {
  const { id } = await prisma.run.create({
    data: {
      id: randomUUID(),
      kind: 'extractEvents',
      principal: 'tester',
      input: {},
      status: 'FINISHED',
      startedAt: minutesAgo(1),
      endedAt: minutesAgo(0),
      ...different,
    },
  });
  return id;
}

/** Stores a call that began a minute ago and was complete, with what a test wants different; answers its id. */
export async function storeCall(
  { prisma }: TestDatabase,
  different: Partial<Prisma.LlmCallUncheckedCreateInput> = {},
): Promise<bigint> {
  const { id } = await prisma.llmCall.create({
    data: {
      purpose: 'say-hello/1',
      model: 'test-model',
      streamed: true,
      outcome: 'COMPLETE',
      startedAt: minutesAgo(1),
      firstTokenMs: 100,
      durationMs: 1_000,
      promptTokens: 10,
      completionTokens: 1,
      requestHash: 'hash',
      ...different,
    },
  });
  return id;
}
