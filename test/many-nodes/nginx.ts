import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePorts } from './free-ports.ts';
import { confFor } from './nginx-conf.ts';

/** An nginx on loopback. */
export interface Nginx extends AsyncDisposable {
  /** For example `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Reads its file again; resolves once the workers that there were have gone, with the streams they still had. */
  reload(): Promise<void>;
}

/**
 * Starts nginx in front of nodes, with the committed file.
 *
 * @param change a defect that the file guards against, put into it
 */
export async function startNginx(
  nodePorts: readonly number[],
  change: (conf: string) => string = (conf) => conf,
): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-nginx-'));
  await chmod(folder, 0o755); // its workers may run as another user
  const [port = 0] = await freePorts(1);
  const conf = join(folder, 'nginx.conf');
  await writeFile(conf, change(await confFor({ port, nodePorts, folder })));
  const child = spawn('nginx', ['-c', conf, '-g', `daemon off; pid ${folder}/nginx.pid;`], {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const workers = new Workers(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await workers.some();
  return {
    address: `http://127.0.0.1:${port}`,
    async reload() {
      const before = workers.all();
      child.kill('SIGHUP');
      await workers.gone(before);
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** The worker processes of an nginx, as its log tells of them. */
class Workers {
  readonly #running = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #said: string[] = [];
  #failure: Error | null = null;

  constructor(child: ChildProcess) {
    child.once('error', (cause) => this.#fail(new Error(notInstalled, { cause })));
    child.once('close', () => this.#fail(new Error(`nginx has ended:\n${this.#said.join('\n')}`)));
    if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => this.#heard(line));
  }

  all(): ReadonlySet<string> {
    return new Set(this.#running);
  }

  some(): Promise<void> {
    return this.#until(() => this.#running.size > 0);
  }

  gone(workers: ReadonlySet<string>): Promise<void> {
    return this.#until(() => [...workers].every((worker) => !this.#running.has(worker)));
  }

  #heard(line: string): void {
    this.#said.push(line);
    const [, begun] = /start worker process (\d+)/.exec(line) ?? [];
    const [, over] = /worker process (\d+) exited/.exec(line) ?? [];
    if (begun) this.#running.add(begun);
    if (over) this.#running.delete(over);
    for (const listener of this.#listeners) listener();
  }

  #fail(failure: Error): void {
    this.#failure ??= failure;
    for (const listener of this.#listeners) listener();
  }

  #until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!this.#failure && !condition()) return;
        this.#listeners.delete(look);
        if (this.#failure) reject(this.#failure);
        else resolve();
      };
      this.#listeners.add(look);
      look();
    });
  }
}

const notInstalled =
  'These tests need nginx, which cannot be started. Debian and Ubuntu: apt-get install nginx-light; macOS: brew install nginx.';
