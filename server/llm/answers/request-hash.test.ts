import { describe, expect, it } from 'vitest';
import { llmRequest } from '../testing.ts';
import { requestHash } from './request-hash.ts';

const hash = requestHash(llmRequest(), 'model');
const [system, user] = llmRequest().messages;

describe('the hash of a request', () => {
  it('should be the same for the same question, whoever asks and when', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(requestHash(llmRequest({ runId: 'r', step: 7, attempt: 2 }), 'model')).toBe(hash);
  });

  it.each([
    ['purpose', { purpose: 'say-hello/2' }],
    ['length limit', { maxTokens: 101 }],
    ['temperature', { temperature: 0.5 }],
    ['messages', { messages: [system, user, user].filter((message) => message !== undefined) }],
  ])('should differ with the %s', (_, different) => {
    expect(requestHash(llmRequest(different), 'model')).not.toBe(hash);
  });

  it('should differ with the model', () => {
    expect(requestHash(llmRequest(), 'other')).not.toBe(hash);
  });
});
