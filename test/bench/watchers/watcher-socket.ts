import { once } from 'node:events';
import WebSocket from 'ws';
import { followQuery } from '../clients/run-query.ts';

/**
 * One watcher over graphql-ws in as little work as can be: a thousand of them share a process with the meter, which must not
 * be what is measured.
 */
export class WatcherSocket {
  readonly #socket: WebSocket;
  #onText: (message: string) => void = () => undefined;

  /** Answers once the server has acknowledged the connection. */
  static async open(address: string): Promise<WatcherSocket> {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    return new WatcherSocket(socket);
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#onText(String(data)));
  }

  /** Follows a run from its start; hands on the text of each message. Resolves when the run has ended, and closes. */
  follow(runId: string, onMessage: (message: string) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        this.#socket.close();
        settle();
      };
      this.#socket.once('close', () => reject(new Error('a watcher was closed before the end')));
      this.#onText = (message) => {
        if (message.includes('"type":"next"')) onMessage(message);
        else if (message.includes('"type":"complete"')) end(resolve);
        else if (message.includes('"type":"error"')) end(() => reject(new Error(message)));
        else if (message.includes('"type":"ping"')) this.#socket.send('{"type":"pong"}');
      };
      const payload = { query: followQuery, variables: { runId } };
      this.#socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    });
  }
}
