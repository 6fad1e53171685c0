import type { GraphQLError } from 'graphql';
import WebSocket from 'ws';
import type { Config } from '../config.ts';
import { limitExceeded } from './limit-exceeded.ts';
import { Shares } from './shares.ts';

type SocketSettings = Pick<
  Config,
  'MAX_SOCKETS_PER_PRINCIPAL' | 'MAX_OPERATIONS_PER_SOCKET' | 'MAX_UNSENT_BYTES'
>;

/** What holds for sockets alone; operations are bounded as everywhere (plugins.ts). */
export interface SocketLimits {
  /**
   * Lets a socket in under its principal, for as long as it is open. False if they have as many as they may: it is then
   * closed with 4429, which clients do not retry.
   */
  admit(socket: WebSocket, principal: string): boolean;
  /** Why a socket may begin no further operation; null if it may. @param operations that it has, with the new one */
  refuse(operations: number): GraphQLError | null;
  /**
   * Ends a socket for whose reader too many bytes wait to be sent. A reader of streams never gets there, as each stream
   * waits for its last item to be gone (PROTOCOL.md, rule 11); one gets there by asking, or sending pings,
   * and not reading.
   */
  endIfStuck(socket: WebSocket): void;
}

/** The limits of one node's sockets. */
export function createSocketLimits(settings: SocketSettings): SocketLimits {
  const { MAX_SOCKETS_PER_PRINCIPAL, MAX_OPERATIONS_PER_SOCKET, MAX_UNSENT_BYTES } = settings;
  const sockets = new Shares(MAX_SOCKETS_PER_PRINCIPAL);
  return {
    admit(socket, principal) {
      const leave = sockets.take(principal);
      if (!leave) socket.close(4429, 'LIMIT_EXCEEDED: MAX_SOCKETS_PER_PRINCIPAL');
      else if (socket.readyState === WebSocket.CLOSED) leave();
      else socket.once('close', leave);
      return leave !== null;
    },
    refuse(operations) {
      if (operations <= MAX_OPERATIONS_PER_SOCKET) return null;
      const message = `This socket has ${MAX_OPERATIONS_PER_SOCKET} operations under way, and no more are allowed (MAX_OPERATIONS_PER_SOCKET).`;
      return limitExceeded('MAX_OPERATIONS_PER_SOCKET', MAX_OPERATIONS_PER_SOCKET, message);
    },
    endIfStuck(socket) {
      if (socket.bufferedAmount > MAX_UNSENT_BYTES) socket.terminate();
    },
  };
}
