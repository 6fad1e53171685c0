import type { ClientConfig } from 'pg';
import { type Hearing, Listener } from '../../database/listener.ts';
import { cancelChannel, journalChannel } from './journal.sql.ts';

/** What happens when other nodes, or this one, say something of runs. */
export interface WakeUpListener extends Omit<Hearing, 'channels'> {
  /** A run's journal reaches up to this seq. */
  onJournal(runId: string, seq: number): void;
  onCancel(runId: string): void;
}

/** Listens for what nodes say of runs, once it is started. */
export function createWakeUps(connection: ClientConfig, listener: WakeUpListener): Listener {
  return new Listener(connection, {
    onGap: () => listener.onGap(),
    onTrouble: (error) => listener.onTrouble(error),
    channels: {
      [journalChannel]: (pairs) => {
        for (const pair of pairs.split(',')) hearPair(pair, listener);
      },
      [cancelChannel]: (runId) => listener.onCancel(runId),
    },
  });
}

function hearPair(pair: string, { onJournal }: Pick<WakeUpListener, 'onJournal'>): void {
  const [runId, seq] = pair.split(':');
  if (runId && seq) onJournal(runId, Number(seq));
}
