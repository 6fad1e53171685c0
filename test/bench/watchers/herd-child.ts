import { z } from 'zod';
import { serveParent } from '../house/parent.ts';
import { HerdClient } from './herd-client.ts';

/* Clients that follow runs, lose their node, and come back. */

const herd = z.object({
  address: z.string(),
  clients: z.int(),
  /** Number of the last item before the node goes, and of the last one in the end. */
  before: z.int(),
  last: z.int(),
});
const question = z.union([
  z.object({ watch: z.array(z.object({ runId: z.string(), after: z.string(), seq: z.int() })) }),
  z.object({ wait: z.literal(true) }),
]);

const { address, clients: count, before, last } = herd.parse(JSON.parse(process.env.HERD ?? ''));
const clients: HerdClient[] = [];
let firsts: Promise<number[]>;
let lasts: Promise<number[]>;

/** Connections that are opened at once in the beginning. */
const atOnce = 200;

serveParent(
  async (asked) => {
    const what = question.parse(asked);
    if ('wait' in what) return report();
    for (let index = 0; index < count; index += atOnce) {
      const places = Array.from(
        { length: atOnce },
        (_, place) => what.watch[(index + place) % what.watch.length],
      );
      const some = places.flatMap((place) => (place ? [new HerdClient(address, place)] : []));
      await Promise.all(some.map((client) => client.reach(before)));
      clients.push(...some);
    }
    for (const client of clients) client.attempts = 0;
    firsts = Promise.all(clients.map((client) => client.reach(before + 1)));
    lasts = Promise.all(clients.map((client) => client.reach(last)));
    return 'ready';
  },
  async () => process.exit(),
);

async function report() {
  const [first, caughtUp] = await Promise.all([firsts, lasts]);
  const thereAt = Math.min(...clients.map(({ openedAt }) => openedAt));
  const sum = (figure: (client: HerdClient) => number) =>
    clients.reduce((all, client) => all + figure(client), 0);
  return {
    firstSeconds: first.map((at) => (at - thereAt) / 1_000),
    caughtUpSeconds: caughtUp.map((at) => (at - thereAt) / 1_000),
    attempts: sum(({ attempts }) => attempts),
    wrong: sum(({ wrong }) => wrong),
  };
}
