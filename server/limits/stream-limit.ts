import { errorAsyncIterator, finalAsyncIterator, isAsyncIterable } from 'graphql-yoga';
import { limitExceeded } from './limit-exceeded.ts';
import type { LimitPlugin } from './limit-plugin.ts';
import { Shares } from './shares.ts';

/**
 * Refuses subscriptions over so many that a principal has on this node, whether as server-sent events or over sockets.
 * Each holds its share until its stream ends, fails or is left.
 */
export function limitStreams(maxStreams: number): LimitPlugin {
  const streams = new Shares(maxStreams);
  return {
    onSubscribe({ args, subscribeFn, setSubscribeFn }) {
      const { principal } = args.contextValue;
      // Taken no sooner than the stream is opened: what another limit refuses after this one holds nothing.
      setSubscribeFn(async (request) => {
        const leave = streams.take(principal.id);
        if (!leave) return { errors: [tooMany(maxStreams)] };
        try {
          const result: unknown = await subscribeFn(request);
          if (isAsyncIterable(result)) return endingWith(leave, result);
          leave();
          return result;
        } catch (error) {
          leave();
          throw error;
        }
      });
    },
  };
}

/** The same stream; `leave` is called once it is over, also while `next` is still awaited. */
function endingWith(leave: () => void, stream: AsyncIterable<unknown>): AsyncIterable<unknown> {
  return errorAsyncIterator(finalAsyncIterator(stream, leave), (error) => {
    leave();
    throw error;
  });
}

function tooMany(maxStreams: number) {
  return limitExceeded(
    'MAX_STREAMS_PER_PRINCIPAL',
    maxStreams,
    `You are watching ${maxStreams} streams of this node, and no more are allowed (MAX_STREAMS_PER_PRINCIPAL).`,
  );
}
