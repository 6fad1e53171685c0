import { z } from 'zod';

/** Says that every client has all that there is. */
export const herdReady = z.literal('ready');

/** How the clients came back; a figure for each of them. */
export const herdReport = z.object({
  /** From when the node could be reached to the first item that the client had missed. */
  firstSeconds: z.array(z.number()),
  caughtUpSeconds: z.array(z.number()),
  /** Connections that were tried, all together. */
  attempts: z.number(),
  /** Items that came twice, or out of their turn. */
  wrong: z.number(),
});
