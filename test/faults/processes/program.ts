import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Causeway as `npm start` runs it, in a process of its own, which does not outlive the one that started it. */
export interface Program extends AsyncDisposable {
  /** For example `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Sends the process a signal; for those that end it, resolves once it has ended. */
  signal(name: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): Promise<void>;
}

/** Starts a node on a database; resolves once it serves. */
export async function startProgram(databaseUrl: string, settings: NodeJS.ProcessEnv = {}): Promise<Program> {
  const { PATH, HOME } = process.env;
  const endWithParent = new URL('end-with-parent.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', endWithParent, 'server/main.ts'], {
    env: { PATH, HOME, DATABASE_URL: databaseUrl, PORT: '0', TIME_ZONE: 'Asia/Shanghai', ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const address = await addressOf(child);
  return {
    address,
    async signal(name) {
      const ended = child.exitCode !== null || child.signalCode !== null;
      child.kill(name);
      if (!ended && (name === 'SIGKILL' || name === 'SIGTERM')) await once(child, 'exit');
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (bytes: Buffer) => {
      said += bytes;
      const [, address] = /App: +(\S+?)\/\n/.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}: ${said}`)));
  });
}
