import type { LlmMessage, LlmRequest } from './llm.ts';

/** The messages as they are sent: the system message opens with `Task: <purpose>` and an empty line. */
export function withTask({ purpose, messages }: Pick<LlmRequest, 'purpose' | 'messages'>): LlmMessage[] {
  const [system, ...others] = messages;
  if (system?.role !== 'system')
    throw new TypeError('The first message of a prompt must be the system message.');
  return [{ role: 'system', content: `Task: ${purpose}\n\n${system.content}` }, ...others];
}

/** A system message as it was sent, taken apart: the task's name, without its prompt's version, and what follows. */
export function readTask(system: string): { name: string; rest: string } | undefined {
  const opening = /^Task: ([\w-]+)\/\w+\n\n/.exec(system);
  if (opening === null) return undefined;
  const [whole, name = ''] = opening;
  return { name, rest: system.slice(whole.length) };
}
