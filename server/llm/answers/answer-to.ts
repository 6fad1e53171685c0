import type { Llm, LlmPart, LlmRequest } from '../llm.ts';
import type { Answers } from './answers.ts';
import { requestHash } from './request-hash.ts';

export interface AnswerHouse {
  readonly llm: Llm;
  readonly answers: Answers;
  /** Ask the model also where the same question was answered before. */
  readonly regenerate: boolean;
}

/**
 * The model's answer; one that it gave before to the very same question is not bought again. A complete answer is kept if
 * `usable` says so once all of it was read; a kept one that does not do (any more) is forgotten, and asked for anew next time.
 */
export async function* answerTo(
  { llm, answers, regenerate }: AnswerHouse,
  request: LlmRequest,
  usable: () => Promise<boolean>,
): AsyncGenerator<LlmPart, void, undefined> {
  const hash = requestHash(request, llm.model);
  const kept = regenerate ? undefined : await answers.find(hash);
  if (kept !== undefined) {
    yield { kind: 'text', text: kept };
    if (!(await usable())) await answers.forget(hash);
    return;
  }
  let text = '';
  for await (const part of llm.stream(request)) {
    if (part.kind === 'text') text += part.text;
    yield part;
  }
  if (await usable()) await answers.keep(hash, text);
}
