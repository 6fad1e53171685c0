import { isTerminal, type StoredItem } from '../../server/runs/journal/items.ts';
import type { SimulatedNode } from './node.ts';

/** A client that follows one run, over one connection after the other, and holds what it has got. */
export class Watcher {
  readonly runId: string;
  readonly held: StoredItem[] = [];
  #source: AsyncGenerator<StoredItem, void, undefined> | null = null;
  #node: SimulatedNode | null = null;
  #asking: Promise<void> | null = null;
  /** What the server did wrong, as this client sees it. */
  complaint: string | null = null;

  constructor(runId: string) {
    this.runId = runId;
  }

  get ended(): boolean {
    const last = this.held.at(-1);
    return last !== undefined && isTerminal(last);
  }

  /** Leaves its connection, if it has one, and comes again over this node, behind what it holds. */
  connect(node: SimulatedNode): void {
    void this.#source?.return();
    this.#node = node;
    this.#source = node.follow(this.runId, this.held.at(-1)?.seq ?? 0);
    this.#asking = null;
  }

  /** Asks for the next item, unless it does already. */
  read(): void {
    const [source, node] = [this.#source, this.#node];
    if (!source || !node?.alive || this.#asking || this.ended) return;
    this.#asking = source.next().then(({ value, done }) => {
      if (this.#source !== source || !node.alive) return; // it came too late, over a connection that was left
      this.#asking = null;
      if (!done) this.#take(value);
      else if (!this.ended) this.complaint ??= 'a stream ended without a terminal item';
    });
  }

  leave(): void {
    void this.#source?.return();
    this.#source = null;
  }

  #take(item: StoredItem): void {
    const expected = (this.held.at(-1)?.seq ?? 0) + 1;
    if (this.ended) this.complaint ??= `item ${item.seq} came behind the end`;
    if (item.seq !== expected) this.complaint ??= `item ${item.seq} came where ${expected} was due`;
    this.held.push(item);
  }
}
