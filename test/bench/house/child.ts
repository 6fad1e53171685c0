import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/** A process of the bench's own that answers one question at a time. It stops when it is disposed of, or when the bench ends. */
export interface Child extends AsyncDisposable {
  /** Rejects when the child ends instead of answering. */
  ask<Answer>(question: unknown, shape: z.ZodType<Answer>): Promise<Answer>;
  /** Ends it as a crash does. */
  kill(): void;
}

const patienceMs = 15_000;

/** Starts a script with changes to the environment; resolves once it is ready. What it prints is an error's trace. */
export async function startChild(script: URL, environment: Readonly<Record<string, string>>): Promise<Child> {
  const path = fileURLToPath(script);
  const child = fork(path, { env: { ...process.env, ...environment }, stdio: ['ignore', 2, 2, 'ipc'] });
  await answerOf(child, path);
  return {
    async ask(question, shape) {
      const answer = answerOf(child, path);
      child.send({ question });
      return shape.parse(await answer);
    },
    kill: () => void child.kill('SIGKILL'),
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(impatience);
    },
  };
}

function answerOf(child: ChildProcess, script: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const answered = (answer: unknown) => {
      child.off('exit', ended);
      resolve(answer);
    };
    const ended = (code: number | null) => {
      child.off('message', answered);
      reject(new Error(`${script} ended with ${code}`));
    };
    child.once('message', answered);
    child.once('exit', ended);
  });
}
