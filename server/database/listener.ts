import { Client, type ClientConfig } from 'pg';

/** What happens when other nodes, or this one, say something. */
export interface Hearing {
  /** What is done with the notices of each channel. */
  readonly channels: Readonly<Record<string, (payload: string) => void>>;
  /** The connection was lost for a while: notices may be missing. */
  onGap(): void;
  /** The connection was lost, or could not be opened; it is tried again. */
  onTrouble(error: Error): void;
}

const retryMs = 500;

/** A LISTEN connection of this node, outside the pool, opened again whenever it is lost. */
export class Listener {
  readonly #connection: ClientConfig;
  readonly #hearing: Hearing;
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(connection: ClientConfig, hearing: Hearing) {
    this.#connection = connection;
    this.#hearing = hearing;
  }

  /** Resolves once it listens. Throws when the first connection cannot be opened, and then tries no more. */
  async start(): Promise<void> {
    try {
      await this.#listen();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async #listen(): Promise<void> {
    const client = new Client({ ...this.#connection, keepAlive: true });
    this.#client = client;
    client.on('notification', ({ channel, payload }) => this.#hearing.channels[channel]?.(payload ?? ''));
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () =>
      this.#lost(client, new Error('The connection that hears of other nodes has ended.')),
    );
    await client.connect();
    for (const channel of Object.keys(this.#hearing.channels)) await client.query(`listen ${channel}`);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }

  #lost(client: Client, error: Error): void {
    if (this.#stopped || this.#client !== client) return;
    this.#client = null;
    // It may still be connected, if it only may not listen: on a standby, for example.
    client.end().catch(() => undefined);
    this.#hearing.onTrouble(error);
    this.#timer = setTimeout(() => void this.#again(), retryMs);
  }

  async #again(): Promise<void> {
    try {
      await this.#listen();
      this.#hearing.onGap();
    } catch (error) {
      const client = this.#client;
      if (client) this.#lost(client, error instanceof Error ? error : new Error(String(error)));
    }
  }
}
