import type { Answers } from '../llm/answers.ts';
import type { Llm, LlmPart, LlmRequest } from '../llm/llm.ts';
import { requestHash } from '../llm/request-hash.ts';

interface AnswerHouse {
  readonly llm: Llm;
  readonly answers: Answers;
  /** Ask the model also where the same question was answered before. */
  readonly regenerate: boolean;
}

/** The model's answer; one that it gave before to the very same question is not bought again. */
export async function* answerTo(
  { llm, answers, regenerate }: AnswerHouse,
  request: LlmRequest,
): AsyncGenerator<LlmPart, void, undefined> {
  const hash = requestHash(request, llm.model);
  const kept = regenerate ? undefined : await answers.find(hash);
  if (kept !== undefined) {
    yield { kind: 'text', text: kept };
    return;
  }
  let text = '';
  for await (const part of llm.stream(request)) {
    if (part.kind === 'text') text += part.text;
    yield part;
  }
  await answers.keep(hash, text);
}
