import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { LlmFailure } from '../failures.ts';
import { excerpt } from './excerpt.ts';
import { retryAfterMs } from './retry-after.ts';

/**
 * What the openai package threw, as our failure; anything that is no failure of a provider comes back as it is.
 * The package throws its own classes for refusals, but a raw SyntaxError for a chunk that is not JSON and a raw
 * TypeError for a connection that breaks after the headers.
 */
export function failureOf(error: unknown): unknown {
  if (error instanceof APIConnectionTimeoutError) {
    return new LlmFailure('LLM_TIMEOUT', 'The connection to the model provider timed out.', { cause: error });
  }
  if (error instanceof APIConnectionError) {
    // The package calls all that `fetch` throws a connection error; the network's own have this message.
    if (!(error.cause instanceof TypeError && error.cause.message === 'fetch failed'))
      return error.cause ?? error;
    return new LlmFailure('LLM_UNAVAILABLE', 'The model provider cannot be reached.', { cause: error });
  }
  if (error instanceof APIError) return refusal(error);
  if (error instanceof SyntaxError) {
    return new LlmFailure('LLM_GARBLED', 'The model provider sent a chunk that is not JSON.', {
      cause: error,
    });
  }
  if (error instanceof TypeError && error.message === 'terminated') {
    return new LlmFailure(
      'LLM_CUT',
      'The connection to the model provider broke in the middle of the answer.',
      {
        cause: error,
      },
    );
  }
  return error;
}

/** An error status, or (`status` undefined) an error sent in the middle of the stream. */
function refusal(error: APIError): LlmFailure {
  const status = error.status ?? statusInBody(error);
  const words = [error.code, error.type].join(' ');
  const said = error.error === undefined ? '' : `: ${excerpt(error.message)}`;
  const options = { cause: error, retryAfterMs: retryAfterMs(error.headers, Date.now()) };
  if (status === 402 || /insufficient_(quota|balance)|billing/.test(words)) {
    return new LlmFailure('LLM_QUOTA', `The account at the model provider has no credit left${said}.`, {
      cause: error,
    });
  }
  if (status === 429 || /rate_limit/.test(words)) {
    return new LlmFailure('LLM_RATE_LIMITED', `The model provider limits the rate of calls${said}.`, options);
  }
  if (status === 401 || status === 403) {
    return new LlmFailure('LLM_AUTH', `The model provider does not accept the API key (${status}).`, {
      cause: error,
    });
  }
  if (status === 408) {
    return new LlmFailure('LLM_TIMEOUT', 'The model provider gave up waiting (408).', options);
  }
  if (/content_(filter|policy)/.test(words)) {
    return new LlmFailure('LLM_FILTERED', `The model provider's content filter stopped the call${said}.`, {
      cause: error,
    });
  }
  if ((status !== undefined && status >= 500) || /overloaded|server_error/.test(words)) {
    return new LlmFailure(
      'LLM_UNAVAILABLE',
      `The model provider is not available (${status ?? words.trim()}).`,
      options,
    );
  }
  if (status !== undefined) {
    return new LlmFailure('LLM_REFUSED', `The model provider refused the request${said || ` (${status})`}.`, {
      cause: error,
    });
  }
  return new LlmFailure('LLM_GARBLED', `The model provider sent an error in place of the answer${said}.`, {
    cause: error,
  });
}

/** Some providers put the HTTP status of a failure in mid-stream into `code`. */
function statusInBody(error: APIError): number | undefined {
  const code = Number(error.code);
  return code >= 400 && code <= 599 ? code : undefined;
}
