import type { OpenAI } from 'openai';
import PQueue from 'p-queue';
import type { PrismaClient } from '../database/generated/prisma/client.ts';
import type { Deadlines } from './deadlines.ts';
import { Dialect } from './dialect.ts';
import type { Llm } from './llm.ts';
import { recordedCall } from './recorded-call.ts';
import { takeSlot } from './slots.ts';

export interface LlmOptions {
  /** The one client that every call goes through. */
  client: OpenAI;
  model: string;
  /** Where the ledger is. */
  prisma: PrismaClient;
  /** Calls at once, on this node. The others wait in the order they came. */
  concurrency: number;
  deadlines: Deadlines;
}

/** The node's language model. A call is made when its generator is first asked for a part. */
export function createLlm({ client, model, prisma, concurrency, deadlines }: LlmOptions): Llm {
  const queue = new PQueue({ concurrency });
  // The SDK would log what the model said to the console, and try again by its own rules.
  const quiet = client.withOptions({ logLevel: 'off', maxRetries: 0 });
  const context = { client: quiet, model, dialect: new Dialect(), deadlines };
  return {
    model,
    async *stream(request) {
      const free = await takeSlot(queue, request.signal);
      try {
        return yield* recordedCall(prisma, context, request);
      } finally {
        free();
      }
    },
  };
}
