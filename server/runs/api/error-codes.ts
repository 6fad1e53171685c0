/** The codes of a journal's `Error` item, with what they mean. */
export const errorCodes = {
  CANCELLED: 'Somebody cancelled the run.',
  INTERNAL: 'Something unexpected; the log of the server says what.',
  LLM_BUDGET: 'A budget of tokens or money is used up; the message names the setting, and says what helps.',
  LLM_CUT: 'The model’s answer ended before it was complete.',
  LLM_LENGTH: 'The model’s answer was longer than allowed.',
  LLM_FILTERED: 'The provider’s content filter stopped the answer.',
  LLM_STALLED: 'The model fell silent in the middle of its answer.',
  LLM_TIMEOUT: 'The model did not answer in time.',
  LLM_RATE_LIMITED: 'The provider takes no more calls for now.',
  LLM_QUOTA: 'The account with the provider is used up.',
  LLM_UNAVAILABLE: 'The provider could not be reached, or failed.',
  LLM_REFUSED: 'The provider refused the call.',
  LLM_AUTH: 'The provider did not accept the key.',
  LLM_UNUSABLE: 'The model’s answer was complete, and held nothing that could be used, or too little.',
  LLM_GARBLED: 'What came back was no answer of a model.',
  MINING_LIMIT: 'There are more patterns than can be held; the message names a support that would fit.',
  GRAPH_LIMIT: 'The graph needs more memory than there is; the message says what would need less.',
  NO_DATA: 'There is nothing that it could be made of; the message says what is missing.',
  GROUP_TOO_SMALL: 'One of the two groups that were to be compared has too few users.',
  DATA_CHANGED: 'The data changed while the run was under way, so that what it had shown holds no more.',
} as const;

type ErrorCode = keyof typeof errorCodes;

/** The code that a journal or a run row holds; one that a newer version wrote reads as INTERNAL. */
export function readErrorCode(code: string): ErrorCode {
  return isErrorCode(code) ? code : 'INTERNAL';
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}
