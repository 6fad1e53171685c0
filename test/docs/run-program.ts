import { spawn, spawnSync } from 'node:child_process';

/** True when this machine has a command; says so aloud when it has not, as what needs it is then not tried. */
export function isThere(command: string): boolean {
  const there = spawnSync(command, ['--version']).error === undefined;
  if (!there) process.stderr.write(`There is no ${command} on this machine: what needs it is not tried.\n`);
  return there;
}

/** How a program ended, with what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program to its end, in the folder of the project. @param input what it reads, for example itself */
export function runProgram(
  command: string,
  args: readonly string[],
  { environment = {}, input = '' }: { environment?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...environment } });
    child.stdin.end(input);
    let output = '';
    let errors = '';
    child.stdout.on('data', (bytes) => {
      output += bytes;
    });
    child.stderr.on('data', (bytes) => {
      errors += bytes;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
