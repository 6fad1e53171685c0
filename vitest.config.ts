import { defineConfig } from 'vitest/config';

// The libraries load graphql as CommonJS; ours must be the same module, or its types are strangers to each other.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };
const database = { globalSetup: ['server/database/testing-global.ts'] };

/** Two files at a time, of one kind: tests, then browsers, then killed processes. */
const together = (groupOrder: number) => ({ maxWorkers: 2, sequence: { groupOrder } });

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          ...database,
          ...together(0),
          name: 'server',
          // Files share what they import, which takes longer than most of them: nothing here hangs on who was first.
          isolate: false,
          include: ['server/**/*.test.ts', 'prisma/**/*.test.ts', 'test/*/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/faults/**', 'test/many-nodes/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...together(0),
          name: 'client',
          include: ['client/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          ...database,
          ...together(1),
          name: 'browser',
          setupFiles: ['test/browser/tell-what-was-shown.ts'],
          include: ['test/browser/**/*.test.ts'],
          // What a page or a run does takes longer than the second of the library when the machine is busy.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          ...database,
          ...together(2),
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          ...database,
          ...together(3),
          name: 'many-nodes',
          include: ['test/many-nodes/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
