import { Client, type ClientConfig } from 'pg';
import { cancelChannel, journalChannel } from './journal.sql.ts';

/** What happens when other nodes, or this one, say something. */
export interface WakeUpListener {
  /** A run's journal reaches up to this seq. */
  onJournal(runId: string, seq: number): void;
  onCancel(runId: string): void;
  /** The connection was lost for a while: wake-ups may be missing. */
  onGap(): void;
  /** The connection was lost, or could not be opened; it is tried again. */
  onTrouble(error: Error): void;
}

const retryMs = 500;

/** One LISTEN connection of this node, outside the pool, opened again whenever it is lost. */
export class WakeUps {
  readonly #connection: ClientConfig;
  readonly #listener: WakeUpListener;
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(connection: ClientConfig, listener: WakeUpListener) {
    this.#connection = connection;
    this.#listener = listener;
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
    client.on('notification', ({ channel, payload }) => this.#heard(channel, payload ?? ''));
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () =>
      this.#lost(client, new Error('The connection that hears of new items has ended.')),
    );
    await client.connect();
    await client.query(`listen ${journalChannel}`);
    await client.query(`listen ${cancelChannel}`);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }

  #heard(channel: string, payload: string): void {
    if (channel === cancelChannel) this.#listener.onCancel(payload);
    else for (const pair of payload.split(',')) this.#heardPair(pair);
  }

  #heardPair(pair: string): void {
    const [runId, seq] = pair.split(':');
    if (runId && seq) this.#listener.onJournal(runId, Number(seq));
  }

  #lost(client: Client, error: Error): void {
    if (this.#stopped || this.#client !== client) return;
    this.#client = null;
    // It may still be connected, if it only may not listen: on a standby, for example.
    client.end().catch(() => undefined);
    this.#listener.onTrouble(error);
    this.#timer = setTimeout(() => void this.#again(), retryMs);
  }

  async #again(): Promise<void> {
    try {
      await this.#listen();
      this.#listener.onGap();
    } catch (error) {
      const client = this.#client;
      if (client) this.#lost(client, error instanceof Error ? error : new Error(String(error)));
    }
  }
}
