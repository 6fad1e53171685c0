/** Gives a share back. More than once is as once. */
export type Release = () => void;

/** Counts what each principal holds of something on this node, up to a limit. */
export class Shares {
  readonly #most: number;
  readonly #held = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes one for a principal; null if they hold as many as they may. */
  take(principal: string): Release | null {
    const held = this.#held.get(principal) ?? 0;
    if (held >= this.#most) return null;
    this.#held.set(principal, held + 1);
    let open = true;
    return () => {
      if (open) this.#giveBack(principal);
      open = false;
    };
  }

  #giveBack(principal: string): void {
    const left = (this.#held.get(principal) ?? 0) - 1;
    if (left > 0) this.#held.set(principal, left);
    else this.#held.delete(principal);
  }
}
