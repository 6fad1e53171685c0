import type { LlmPart } from '../llm.ts';
import type { Chunk } from './chunk.ts';
import { ReasoningSplitter } from './reasoning.ts';
import { WellFormed } from './well-formed.ts';

/** Makes the parts that we show out of the chunks that a provider sends: well-formed, reasoning told from text. */
export class AnswerParts {
  readonly #content = new WellFormed();
  readonly #reasoning = new WellFormed();
  readonly #splitter = new ReasoningSplitter();

  push({ content, reasoning }: Pick<Chunk, 'content' | 'reasoning'>): LlmPart[] {
    return [
      ...asReasoning(this.#reasoning.push(reasoning)),
      ...this.#splitter.push(this.#content.push(content)),
    ];
  }

  /** What was held back; the answer has ended. */
  end(): LlmPart[] {
    return [
      ...asReasoning(this.#reasoning.end()),
      ...this.#splitter.push(this.#content.end()),
      ...this.#splitter.end(),
    ];
  }
}

function asReasoning(text: string): LlmPart[] {
  return text === '' ? [] : [{ kind: 'reasoning', text }];
}
