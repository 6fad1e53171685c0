import { stringifyDocument } from '@urql/core';
import type { ResultOf } from 'gql.tada';
import type { Client, SubscribePayload } from 'graphql-ws/client';
import { ExtractEvents, FollowRun } from '../runs/run-item.ts';
import type { RunRequest, RunTransport } from '../runs/run-transport.ts';
import { refusalIn } from './refusal.ts';

/** Runs over the page's WebSocket. */
export function runSubscriptions(socket: Client): RunTransport {
  let connected = false;
  socket.on('connected', () => {
    connected = true;
  });
  socket.on('closed', () => {
    connected = false;
  });

  return (request, sink) => {
    const forget: (() => void)[] = [];
    let over = false;
    const end = (report: () => void) => {
      if (over) return;
      over = true;
      for (const undo of forget) undo();
      report();
    };
    const fail = (errors: unknown) => {
      const refusal = refusalIn(errors);
      end(() => (refusal === null ? sink.lost() : sink.refused(refusal)));
    };
    const stop = socket.subscribe<ResultOf<typeof FollowRun>>(payloadFor(request), {
      next: (result) => {
        if (over) return;
        if (result.errors) fail(result.errors);
        else if (result.data) sink.item(result.data.item);
      },
      error: fail,
      complete: () => end(sink.ended),
    });
    // The library would subscribe again by itself after a close in order (code 1000), whatever its settings.
    forget.push(
      stop,
      socket.on('closed', () => end(sink.lost)),
    );
    if (connected) sink.opened();
    else forget.push(socket.on('connected', sink.opened));
    return () => end(() => {});
  };
}

function payloadFor(request: RunRequest): SubscribePayload {
  switch (request.kind) {
    case 'extract': {
      const { kind: _, ...variables } = request;
      return { query: stringifyDocument(ExtractEvents), variables };
    }
    case 'follow':
      return { query: stringifyDocument(FollowRun), variables: { runId: request.runId } };
    case 'resume':
      return {
        query: stringifyDocument(FollowRun),
        variables: { runId: request.runId, after: request.after },
      };
  }
}
