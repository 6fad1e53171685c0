import type { CallEnding } from './ledger/ledger.ts';
import type { LlmRequest } from './llm.ts';

/** A call that has ended, as its row in the ledger says it, without any text. */
export interface EndedCall
  extends Pick<LlmRequest, 'runId' | 'step' | 'attempt' | 'purpose'>,
    Omit<CallEnding, 'errorMessage'> {
  readonly model: string;
}

/** Is told of each call once its row is closed. It returns at once: the answer's reader waits for it. */
export interface LlmObserver {
  callEnded(call: EndedCall): void;
}
