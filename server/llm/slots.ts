import type PQueue from 'p-queue';

/**
 * Waits for one of the queue's slots and gives back the function that frees it. Rejects with the signal's reason
 * when that is aborted while waiting; an abort later frees the slot as well.
 */
export function takeSlot(queue: PQueue, signal: AbortSignal): Promise<() => void> {
  return new Promise((taken, refused) => {
    queue.add(() => new Promise<void>((free) => taken(free)), { signal }).catch(refused);
  });
}
