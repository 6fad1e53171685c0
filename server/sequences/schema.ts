import { Behavior, User } from '../behaviors/schema.ts';
import { readReason, rejectionReasons } from '../llm/lines/rejection-reasons.ts';
import { Run } from '../runs/api/run-schema.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { describedValues } from '../schema/described-values.ts';
import { inOrderOf } from '../schema/in-order-of.ts';
import { Language } from '../schema/language.ts';
import { Event } from './event-schema.ts';
import { eventsOf, rejectedLinesOf, sequencesOf, unusedBehaviorsOf } from './in-order.ts';

const SequenceStatus = builder.enumType('SequenceStatus', {
  description: 'The state of one version of a sequence.',
  values: {
    DRAFT: { description: 'Under way, or left by an extraction that did not finish.' },
    CURRENT: { description: 'The version that counts.' },
    PAST: { description: 'Replaced by a newer version; still readable.' },
  },
});

const RejectionReason = builder.enumType('RejectionReason', {
  description: 'Why a line of the model was not accepted.',
  values: describedValues(rejectionReasons),
});

export const RejectedLine = builder.prismaObject('RejectedLine', {
  description: "A line of the model's answer that did not pass the checks. Nothing else is lost with it.",
  fields: (t) => ({
    step: t.exposeInt('step', { description: 'The step it answers, from 1.' }),
    attempt: t.exposeInt('attempt', { description: 'The try of that step, from 1.' }),
    line: t.exposeString('line', { description: 'The line, as text; cut at 2,000 characters.' }),
    reason: t.field({
      type: RejectionReason,
      description: 'Why.',
      resolve: ({ reason }) => readReason(reason),
    }),
    detail: t.exposeString('detail', { description: 'What was wrong, in plain English.' }),
  }),
});

export const Sequence = builder.prismaObject('Sequence', {
  description: "One user's events in time order. Each extraction makes a new version.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of this version.' }),
    user: t.relation('user', { type: User, description: 'Whose it is.' }),
    version: t.exposeInt('version', { description: 'Number of the version, from 1.' }),
    status: t.expose('status', { type: SequenceStatus, description: 'Its state.' }),
    language: t.field({
      type: Language,
      description: 'Language of its words.',
      resolve: ({ language }) => (language === 'EN' ? 'EN' : 'ZH'),
    }),
    run: t.relation('run', { type: Run, nullable: true, description: 'The run that made it.' }),
    start: t.expose('start', {
      type: 'DateTime',
      nullable: true,
      description: 'When its first event began.',
    }),
    end: t.expose('end', { type: 'DateTime', nullable: true, description: 'When its last event ended.' }),
    eventCount: t.exposeInt('eventCount', { description: 'Number of events.' }),
    behaviorCount: t.exposeInt('behaviorCount', { description: 'Behaviors that the extraction reads.' }),
    coveredCount: t.exposeInt('coveredCount', { description: 'Behaviors that an event rests on.' }),
    coverage: t.float({
      nullable: true,
      description: 'coveredCount / behaviorCount, 0 to 1; null without behaviors.',
      resolve: ({ coveredCount, behaviorCount }) => (behaviorCount > 0 ? coveredCount / behaviorCount : null),
    }),
    newBehaviorCount: t.int({
      description: 'Behaviors of the user that this version has not read.',
      select: { behaviorCount: true, lostCount: true, user: { select: { behaviorCount: true } } },
      resolve: ({ behaviorCount, lostCount, user }) =>
        Math.max(0, user.behaviorCount - (behaviorCount - lostCount)),
    }),
    lostBehaviorCount: t.exposeInt('lostCount', {
      description: 'Behaviors it has read that are gone, because their import was undone.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the extraction began.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it became current.',
    }),
    events: t.connection(
      {
        type: Event,
        description: 'Events in time order.',
        resolve: ({ id }, args, context, info) => eventsOf(id, args, context, info),
      },
      { fields: (c) => ({ totalCount: c.int({ resolve: ({ count }) => count() }) }) },
    ),
    unusedBehaviors: t.connection({
      type: Behavior,
      description: 'Behaviors that no event of this version rests on, in time order.',
      resolve: ({ id }, args, context, info) => unusedBehaviorsOf(id, args, context, info),
    }),
    rejectedCount: t.exposeInt('rejectedCount', { description: 'Lines that did not pass the checks.' }),
    rejectedLines: t.connection(
      {
        type: RejectedLine,
        description: 'Those lines, in the order in which they came.',
        resolve: ({ id }, args, context, info) => rejectedLinesOf(id, args, context, info),
      },
      { fields: (c) => ({ totalCount: c.int({ resolve: ({ count }) => count() }) }) },
    ),
  }),
});

/** The versions of these ids, in their order; null for those that are gone. */
export async function loadSequences(ids: number[], { house }: Context) {
  const sequences = await house.database.prisma.sequence.findMany({ where: { id: { in: ids } } });
  return inOrderOf(ids, sequences, ({ id }) => id);
}

builder.queryField('sequence', (t) =>
  t.prismaField({
    type: Sequence,
    nullable: true,
    description: 'One version of a sequence; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Id of the version.' }) },
    resolve: (query, _root, { id }, { house }) =>
      /^\d{1,9}$/.test(id)
        ? house.database.prisma.sequence.findUnique({ ...query, where: { id: Number(id) } })
        : null,
  }),
);

builder.prismaObjectFields(User, (t) => ({
  currentSequence: t.field({
    type: Sequence,
    nullable: true,
    description: 'The version that counts; null before the first finished extraction.',
    select: (_args, _context, nested) => ({ sequences: nested({ where: { status: 'CURRENT' }, take: 1 }) }),
    resolve: ({ sequences }) => sequences[0] ?? null,
  }),
  sequences: t.connection(
    {
      type: Sequence,
      description: 'All versions, the newest first.',
      resolve: ({ id }, args, context, info) => sequencesOf(id, args, context, info),
    },
    { fields: (c) => ({ totalCount: c.int({ resolve: ({ count }) => count() }) }) },
  ),
}));
