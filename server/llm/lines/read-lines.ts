import { type AnswerHouse, answerTo } from '../answers/answer-to.ts';
import { LlmFailure } from '../failures.ts';
import type { LlmRequest } from '../llm.ts';
import { createLineReader } from './line-reader.ts';

/** What becomes of an answer while it is read. */
export interface AnswerReader {
  /** Text as it comes, of the answer or of the model's reasoning. */
  show(text: string, isReasoning: boolean): void;
  /** Lines that closed. */
  take(lines: readonly string[]): Promise<void>;
  /** True if the answer, once all of it was taken, is worth keeping. */
  isUsable(): boolean;
}

/** Reads an answer line by line to its end; answers the failure that cut it short, if any. Of a cut answer no half line is taken. */
export async function readLines(
  house: AnswerHouse,
  request: LlmRequest,
  reader: AnswerReader,
): Promise<LlmFailure | null> {
  const lines = createLineReader();
  const usable = async () => {
    const last = lines.end();
    if (last !== null) await reader.take([last]);
    return reader.isUsable();
  };
  try {
    for await (const { kind, text } of answerTo(house, request, usable)) {
      reader.show(text, kind === 'reasoning');
      if (kind === 'text') await reader.take(lines.push(text));
    }
    return null;
  } catch (error) {
    if (error instanceof LlmFailure) return error;
    throw error;
  }
}
