import type { Rights } from './find-rights.ts';

/** Longest time that a timer can run, in milliseconds: 24 days. A stream that lasts longer is ended then, and asks again. */
const longestTimerMs = 2 ** 31 - 1;

type LiveRight = Pick<Rights, 'tokenId' | 'sessionId'> & { readonly end: () => void };

/** The rights under which something is going on at this node: streams, sockets. */
export class LiveRights {
  readonly #live = new Set<LiveRight>();

  /** Calls back once when these rights are over. The function that this answers calls that off. */
  watch({ tokenId, sessionId, leftMs }: Rights, callback: () => void): () => void {
    const forget = () => {
      clearTimeout(timer);
      this.#live.delete(right);
    };
    const right: LiveRight = {
      tokenId,
      sessionId,
      end: () => {
        forget();
        callback();
      },
    };
    const timer = leftMs === null ? undefined : setTimeout(right.end, Math.min(leftMs, longestTimerMs));
    this.#live.add(right);
    return forget;
  }

  /** @param name `token:ID` or `session:ID`, whose rights are over */
  end(name: string): void {
    for (const right of [...this.#live]) if (namesOf(right).includes(name)) right.end();
  }

  /** The tokens and the sessions, each once, by whose rights something goes on. */
  get named(): { readonly tokens: readonly number[]; readonly sessions: readonly string[] } {
    const live = [...this.#live];
    return {
      tokens: [...new Set(live.map(({ tokenId }) => tokenId))],
      sessions: [...new Set(live.flatMap(({ sessionId }) => sessionId ?? []))],
    };
  }
}

const namesOf = ({ tokenId, sessionId }: LiveRight): readonly string[] =>
  sessionId === null ? [`token:${tokenId}`] : [`token:${tokenId}`, `session:${sessionId}`];
