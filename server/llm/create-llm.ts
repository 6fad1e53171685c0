import type { OpenAI } from 'openai';
import type { PrismaClient } from '../database/generated/prisma/client.ts';
import type { TokenLimits } from './budget.ts';
import type { Deadlines } from './deadlines.ts';
import { Dialect } from './dialect.ts';
import { KeptPrompts } from './kept-prompts.ts';
import type { Llm } from './llm.ts';
import { recordedCall } from './recorded-call.ts';
import { Slots } from './slots.ts';

export interface LlmOptions {
  /** The one client that every call goes through. */
  client: OpenAI;
  model: string;
  /** Where the ledger is. */
  prisma: PrismaClient;
  /** Calls at once, on this node. The others wait, the interactive ones before those of batches. */
  concurrency: number;
  deadlines: Deadlines;
  limits: TokenLimits;
}

/** The node's language model. A call is made when its generator is first asked for a part. */
export function createLlm({ client, model, prisma, concurrency, deadlines, limits }: LlmOptions): Llm {
  const slots = new Slots(concurrency);
  const prompts = new KeptPrompts(prisma);
  // The SDK would log what the model said to the console, and try again by its own rules.
  const quiet = client.withOptions({ logLevel: 'off', maxRetries: 0 });
  const context = { client: quiet, model, dialect: new Dialect(), deadlines };
  return {
    model,
    async *stream(request) {
      const free = await slots.take(request);
      try {
        await prompts.keep(request);
        return yield* recordedCall({ prisma, limits, ...context }, request);
      } finally {
        free();
      }
    },
  };
}
