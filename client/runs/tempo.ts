import type { LlmChunk } from './run-item.ts';

/** How fast the model answers, from the journal's own times; so a replay shows the same figures. */
export type Tempo = {
  /** Epoch ms at which the current call was made. */
  calledAt: number | null;
  /** Epoch ms of the current call's newest chunk. */
  lastChunkAt: number | null;
  /** Milliseconds from the newest call to its first chunk. */
  firstTokenMs: number | null;
  /** Characters and milliseconds between first and last chunk, over all calls of the run. */
  characters: number;
  streamingMs: number;
};

export const noTempo: Tempo = {
  calledAt: null,
  lastChunkAt: null,
  firstTokenMs: null,
  characters: 0,
  streamingMs: 0,
};

export function callMade(tempo: Tempo, at: string): Tempo {
  return { ...tempo, calledAt: Date.parse(at), lastChunkAt: null };
}

export function chunkArrived(tempo: Tempo, chunk: LlmChunk): Tempo {
  const at = Date.parse(chunk.at);
  const { calledAt, lastChunkAt } = tempo;
  return {
    calledAt,
    lastChunkAt: at,
    firstTokenMs: lastChunkAt === null && calledAt !== null ? Math.max(0, at - calledAt) : tempo.firstTokenMs,
    // The first chunk of a call has no span before it in which it was written.
    characters: tempo.characters + (lastChunkAt === null ? 0 : chunk.text.length),
    streamingMs: tempo.streamingMs + (lastChunkAt === null ? 0 : Math.max(0, at - lastChunkAt)),
  };
}

/** Characters per second while the model was writing; null until that can be said. */
export function charactersPerSecond(tempo: Tempo): number | null {
  return tempo.streamingMs < 200 ? null : (tempo.characters / tempo.streamingMs) * 1000;
}
