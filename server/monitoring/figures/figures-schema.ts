import type { Run as RunRow } from '../../database/generated/prisma/client.ts';
import { readErrorCode } from '../../runs/api/error-codes.ts';
import { ErrorCode } from '../../runs/api/error-schema.ts';
import { Run } from '../../runs/api/run-schema.ts';
import { builder } from '../../schema/builder.ts';
import type {
  CallFigures as Calls,
  FailureFigures as Failures,
  RunFigures as Runs,
  UsageOfDay as Usage,
} from './figures.ts';

/** What went wrong with a code, with the rows of its newest runs. */
export interface FailuresWithRuns extends Failures {
  readonly newestRuns: RunRow[];
}

/** A share; null of nothing. */
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const RunFigures = builder.objectRef<Runs>('RunFigures').implement({
  description: 'How the runs went that ended within a period.',
  fields: (t) => ({
    ended: t.exposeInt('ended', { description: 'Runs that ended, in any way.' }),
    finished: t.exposeInt('finished', { description: 'Of these, with a result.' }),
    failed: t.exposeInt('failed', { description: 'Of these, with an error.' }),
    cancelled: t.exposeInt('cancelled', { description: 'Of these, because somebody cancelled them.' }),
    successRate: t.float({
      nullable: true,
      description:
        'Finished ÷ (finished + failed), 0–1: those that somebody cancelled are left out. Null when there are none.',
      resolve: ({ finished, failed }) => share(finished, finished + failed),
    }),
  }),
});

export const CallFigures = builder.objectRef<Calls>('CallFigures').implement({
  description: 'How the calls of the model went that began within a period.',
  fields: (t) => ({
    made: t.exposeInt('made', { description: 'All calls: each is one attempt at a step.' }),
    complete: t.exposeInt('complete', { description: 'The whole answer came.' }),
    cut: t.exposeInt('cut', { description: 'A part of the answer came.' }),
    failed: t.exposeInt('failed', { description: 'Nothing of the answer came.' }),
    aborted: t.exposeInt('aborted', { description: 'We stopped it: its run was cancelled, for example.' }),
    underWay: t.exposeInt('underWay', { description: 'It has not ended yet.' }),
    successRate: t.float({
      nullable: true,
      description:
        'Complete ÷ (complete + cut + failed), 0–1: those that we stopped and those under way are left out. Null when there are none.',
      resolve: ({ complete, cut, failed }) => share(complete, complete + cut + failed),
    }),
    retries: t.exposeInt('retries', { description: 'Calls that were a second or later attempt at a step.' }),
    streamed: t.exposeInt('streamed', { description: 'Calls that were streamed; it should be all of them.' }),
    streamedShare: t.float({
      nullable: true,
      description: 'Streamed ÷ all, 0–1; it should be 1. Null when there are none.',
      resolve: ({ streamed, made }) => share(streamed, made),
    }),
    firstTokenP50Ms: t.exposeInt('firstTokenP50Ms', {
      nullable: true,
      description:
        'Milliseconds until the first piece of the answer: the median of the calls that had one. Null when none had.',
    }),
    firstTokenP95Ms: t.exposeInt('firstTokenP95Ms', {
      nullable: true,
      description: 'The same for 95 of 100 calls (nearest rank).',
    }),
    durationP50Ms: t.exposeInt('durationP50Ms', {
      nullable: true,
      description:
        'Milliseconds until the end: the median of the calls that ended by themselves, well or not. Null when none did.',
    }),
    durationP95Ms: t.exposeInt('durationP95Ms', {
      nullable: true,
      description: 'The same for 95 of 100 calls (nearest rank).',
    }),
    promptTokens: t.exposeFloat('promptTokens', { description: 'Tokens sent.' }),
    completionTokens: t.exposeFloat('completionTokens', { description: 'Tokens received.' }),
    estimated: t.exposeBoolean('estimated', {
      description: "True when at least one call's tokens are our estimate.",
    }),
    cost: t.exposeFloat('cost', {
      nullable: true,
      description: 'In the currency of the settings; null when no call had a price.',
    }),
    unpriced: t.exposeInt('unpriced', {
      description: 'Calls that used tokens and had no price: they are missing in `cost`.',
    }),
  }),
});

export const UsageOfDay = builder.objectRef<Usage>('UsageOfDay').implement({
  description: 'What the calls of a day used, for one model and one kind of run.',
  fields: (t) => ({
    day: t.exposeString('day', {
      description: 'The day on which the calls began, as `2026-01-15`, in the zone of the settings.',
    }),
    model: t.exposeString('model', { description: 'The model that was asked.' }),
    kind: t.exposeString('kind', {
      nullable: true,
      description: 'The kind of their runs; null where those were erased.',
    }),
    calls: t.exposeInt('calls', { description: 'Calls made, failed ones included.' }),
    promptTokens: t.exposeFloat('promptTokens', { description: 'Tokens sent.' }),
    completionTokens: t.exposeFloat('completionTokens', { description: 'Tokens received.' }),
    cost: t.exposeFloat('cost', {
      nullable: true,
      description: 'In the currency of the settings; null when no call had a price.',
    }),
  }),
});

export const FailureFigures = builder.objectRef<FailuresWithRuns>('FailureFigures').implement({
  description: 'What went wrong with one error code within a period.',
  fields: (t) => ({
    code: t.field({
      type: ErrorCode,
      description: 'The code.',
      resolve: ({ code }) => readErrorCode(code),
    }),
    runs: t.exposeInt('runs', { description: 'Runs that it ended.' }),
    calls: t.exposeInt('calls', {
      description: 'Calls of the model that it cut or failed; another attempt may have mended it.',
    }),
    newestRuns: t.expose('newestRuns', {
      type: [Run],
      description: 'Of the five newest runs that it befell, those that the caller may see.',
    }),
  }),
});
