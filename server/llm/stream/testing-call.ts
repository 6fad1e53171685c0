import type { Behavior } from '../../../test/provider/behaviors.ts';
import type { Database } from '../../database/database.ts';
import { LlmFailure } from '../failures.ts';
import type { LlmPart } from '../llm.ts';
import { type Heard, listen, llmBehind, llmRequest } from '../testing.ts';
import type { Deadlines } from './deadlines.ts';

/** Long enough that only a test that sets its own deadline meets one. */
const patient: Deadlines = { firstByteMs: 10_000, idleMs: 10_000, totalMs: 20_000 };

export interface CallOptions {
  deadlines?: Partial<Deadlines>;
  onPart?: (part: LlmPart) => unknown;
}

/** Makes one call to a provider that behaves so; gives what was heard, the ledger's row and the provider. */
export async function makeCall(
  database: Pick<Database, 'prisma' | 'pool'>,
  behavior: Behavior,
  { deadlines, onPart }: CallOptions = {},
) {
  const { llm, provider } = await llmBehind(database, [behavior], {
    deadlines: { ...patient, ...deadlines },
  });
  try {
    const heard = await listen(llm.stream(llmRequest()), onPart);
    const row = await database.prisma.llmCall.findFirstOrThrow({ orderBy: { id: 'desc' } });
    return { heard, row, provider };
  } finally {
    await provider.stop();
  }
}

/** The failure that ended a call. */
export function failureOf(heard: Heard): LlmFailure {
  if (heard.error instanceof LlmFailure) return heard.error;
  throw new Error('The call did not fail as a provider fails.', { cause: heard.error });
}
