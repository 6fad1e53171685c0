import { Gauge, type Registry } from 'prom-client';
import type { Watching } from '../../runs/journal/tail.ts';

/** Shows how those who watch journals on this node keep up. */
export function watchingMetrics(registry: Registry, watching: () => Watching): void {
  const registers = [registry];
  new Gauge({
    name: 'causeway_journal_watchers',
    help: 'Those who follow a journal on this node, a batch that follows its runs included.',
    registers,
    collect() {
      this.set(watching().watchers);
    },
  });
  new Gauge({
    name: 'causeway_journal_watchers_behind',
    help: 'Watchers on this node who have not taken everything that it knows of.',
    registers,
    collect() {
      this.set(watching().behind);
    },
  });
  new Gauge({
    name: 'causeway_journal_items_behind',
    help: 'Items that the last of the watchers on this node still has before it.',
    registers,
    collect() {
      this.set(watching().furthest);
    },
  });
}
