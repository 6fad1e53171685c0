import { mayAct } from '../access/principal.ts';
import { builder } from '../schema/builder.ts';
import { describedValues } from '../schema/described-values.ts';
import { type Attention, attentionKinds, attentionOf } from './attention.ts';
import type { Figures } from './figures.ts';
import { type NextStep, nextStep, stepKinds } from './next-step.ts';
import { type Overview, openOverview } from './overview.ts';
import { stageNames, stageStates, stateOf } from './stages.ts';
import type { ActiveRun, ImportNote, Result } from './work.ts';

const FiguresType = builder.objectRef<Figures>('OverviewFigures').implement({
  description: 'How much there is of everything, and how much of it is done. A few seconds old at most.',
  fields: (t) => ({
    users: t.exposeInt('users', { description: 'Users with behaviors.' }),
    behaviors: t.exposeFloat('behaviors', { description: 'Behaviors of all users.' }),
    apps: t.exposeInt('apps', { description: 'Apps of the catalog.' }),
    untaggedApps: t.exposeInt('untaggedApps', { description: 'Of these, never tagged.' }),
    media: t.exposeInt('media', { description: 'Media of the catalog.' }),
    untaggedMedia: t.exposeInt('untaggedMedia', { description: 'Of these, never tagged.' }),
    extracted: t.exposeInt('extracted', { description: 'Users with a current sequence.' }),
    stale: t.exposeInt('stale', {
      description: 'Of these, with behaviors that the sequence has not read, or has lost.',
    }),
    failed: t.exposeInt('failed', {
      description: 'Users without a current sequence whose newest extraction failed.',
    }),
    events: t.exposeFloat('events', { description: 'Events of current sequences.' }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description: 'Share (0–1) of the behaviors that were read on which an event rests; null without any.',
    }),
    eventTypes: t.exposeInt('eventTypes', { description: 'Types of events.' }),
    newEventTypes: t.exposeInt('newEventTypes', { description: 'Of these, not reviewed by anybody.' }),
    minings: t.exposeInt('minings', { description: 'Answers to questions about patterns.' }),
    newestMining: t.id({
      nullable: true,
      description: 'The newest answer; null without any.',
      resolve: ({ newestMining }) => newestMining?.id ?? null,
    }),
    patternsStale: t.boolean({
      description: 'True if the data has changed since the newest answer.',
      resolve: ({ newestMining }) => newestMining?.stale ?? false,
    }),
    graphs: t.exposeInt('graphs', { description: 'Graphs by their names.' }),
    newestGraph: t.id({
      nullable: true,
      description: 'The newest version of a graph; null without any.',
      resolve: ({ newestGraph }) => newestGraph?.id ?? null,
    }),
    graphStale: t.boolean({
      description: 'True if the data has changed since the newest graph.',
      resolve: ({ newestGraph }) => newestGraph?.stale ?? false,
    }),
  }),
});

const StageName = builder.enumType('PipelineStage', {
  description: 'A stage of the pipeline, in its order.',
  values: {
    IMPORT: { description: 'Files come in.' },
    TAG: { description: 'Apps and media get tags.' },
    EXTRACT: { description: 'Events are extracted from behaviors.' },
    SEQUENCES: { description: 'Sequences are there, and the types of their events are reviewed.' },
    PATTERNS: { description: 'Patterns are mined.' },
    GRAPHS: { description: 'Causal graphs are made.' },
    ASK: { description: 'Questions are answered.' },
  },
});

const StageState = builder.enumType('PipelineStageState', {
  description: 'How a stage of the pipeline stands.',
  values: describedValues(stageStates),
});

const Stage = builder
  .objectRef<{ name: (typeof stageNames)[number]; state: keyof typeof stageStates }>('OverviewStage')
  .implement({
    description: 'A stage of the pipeline and how it stands.',
    fields: (t) => ({
      name: t.expose('name', { type: StageName, description: 'Which stage.' }),
      state: t.expose('state', { type: StageState, description: 'How it stands.' }),
    }),
  });

const StepKind = builder.enumType('NextStepKind', {
  description: 'What makes sense next.',
  values: describedValues(stepKinds),
});

const Step = builder.objectRef<NextStep>('NextStep').implement({
  description: 'The one thing to do next.',
  fields: (t) => ({
    kind: t.expose('kind', { type: StepKind, description: 'What.' }),
    count: t.exposeInt('count', { nullable: true, description: 'How many it is about.' }),
    subject: t.exposeID('subject', { nullable: true, description: 'What it is about.' }),
  }),
});

const ActiveRunType = builder.objectRef<ActiveRun>('ActiveRun').implement({
  description: 'A run under way in short; those that a batch started are told by the batch.',
  fields: (t) => ({
    runId: t.exposeID('runId', { description: 'Follow it for all that it writes.' }),
    kind: t.exposeString('kind', { description: 'The subscription field that starts such a run.' }),
    subject: t.exposeString('subject', { nullable: true, description: 'What it is about.' }),
    title: t.exposeString('title', { nullable: true, description: 'The question that it answers.' }),
    queued: t.boolean({
      description: 'True as long as it waits for a worker.',
      resolve: ({ status }) => status === 'QUEUED',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    mayStop: t.exposeBoolean('mayStop', { description: 'Whether the caller may cancel it.' }),
    percent: t.exposeFloat('percent', { nullable: true, description: '0–100; null while unknown.' }),
    done: t.exposeInt('done', { nullable: true, description: 'Of `total`, in the unit of its kind.' }),
    total: t.exposeInt('total', { nullable: true, description: 'All that is to be done.' }),
  }),
});

const ImportType = builder.objectRef<ImportNote>('ImportNote').implement({
  description: 'An import in short.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    fileName: t.exposeString('fileName', { description: 'Name of the file.' }),
    status: t.exposeString('status', { description: 'As in `Import.status`.' }),
    rows: t.exposeInt('rows', { description: 'Rows read so far.' }),
    rejected: t.exposeInt('rejected', { description: 'Of these, refused.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it began.' }),
  }),
});

const AttentionKind = builder.enumType('AttentionKind', {
  description: 'Why something needs a look.',
  values: describedValues(attentionKinds),
});

const AttentionType = builder.objectRef<Attention>('Attention').implement({
  description: 'Something that needs a look.',
  fields: (t) => ({
    kind: t.expose('kind', { type: AttentionKind, description: 'Why.' }),
    id: t.exposeID('id', { nullable: true, description: 'Of the run, the import or the alert.' }),
    count: t.exposeInt('count', { nullable: true, description: 'How many users, rows or types.' }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'The name of the file, the text of the question, the subject of the run or of the alert.',
    }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'Kind of the run or of the alert.',
    }),
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'When it happened.' }),
  }),
});

const ResultKind = builder.enumType('ResultKind', {
  description: 'What was made.',
  values: {
    SEQUENCE: { description: 'A sequence; `id` is the user, `count` its events.' },
    MINING: { description: 'An answer about patterns; `count` are its patterns.' },
    GRAPH: { description: 'A graph; `count` are its edges.' },
    ANSWER: { description: 'An answer; `ofId` is the graph, `title` the question.' },
    IMPORT: { description: 'An import; `count` are the rows taken in.' },
  },
});

const ResultType = builder.objectRef<Result>('RecentResult').implement({
  description: 'Something that was made.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ResultKind, description: 'What.' }),
    id: t.exposeID('id', { description: 'Of it.' }),
    ofId: t.exposeID('ofId', { nullable: true, description: 'What it belongs to.' }),
    title: t.exposeString('title', { nullable: true, description: 'Its name.' }),
    count: t.exposeInt('count', { nullable: true, description: 'How much it holds.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done.' }),
  }),
});

const OverviewType = builder.objectRef<Overview>('Overview').implement({
  description: 'The pipeline at a glance. What is not selected is not read.',
  fields: (t) => ({
    figures: t.field({
      type: FiguresType,
      description: 'How much there is of everything.',
      resolve: (overview) => overview.figures(),
    }),
    questions: t.int({
      description: 'Questions that the caller may see.',
      resolve: async (overview) => (await overview.counts()).questions,
    }),
    openAlerts: t.int({
      description: 'Thresholds that are passed now.',
      resolve: async (overview) => (await overview.counts()).openAlerts,
    }),
    stages: t.field({
      type: [Stage],
      description: 'The stages of the pipeline, in their order.',
      async resolve(overview) {
        const situation = await overview.situation();
        return stageNames.map((name) => ({ name, state: stateOf(name, situation) }));
      },
    }),
    nextStep: t.field({
      type: Step,
      description: 'The one thing that makes sense next.',
      resolve: async (overview) => nextStep(await overview.situation()),
    }),
    mayStart: t.boolean({
      description: 'Whether the caller may start what comes next.',
      resolve: (_overview, _args, { principal }) => mayAct(principal, 'ANALYST'),
    }),
    lastImport: t.field({
      type: ImportType,
      nullable: true,
      description: 'The newest import that is not a dry run, nor cancelled or undone.',
      resolve: async (overview) => (await overview.imports())[0] ?? null,
    }),
    activeImports: t.field({
      type: [ImportType],
      description: 'Imports under way, the newest first.',
      resolve: async (overview) => (await overview.imports()).filter(({ active }) => active),
    }),
    activeRuns: t.field({
      type: [ActiveRunType],
      description: 'Runs under way that no batch started, the newest first: up to 20.',
      resolve: async (overview) => [...(await overview.activeRuns())],
    }),
    attention: t.field({
      type: [AttentionType],
      description: 'What needs a look: alerts, failures of a week, refused rows of two, new types.',
      resolve: attentionOf,
    }),
    recent: t.field({
      type: [ResultType],
      description: 'What was made last, the newest first: up to 8.',
      resolve: async (overview) => [...(await overview.recent())],
    }),
  }),
});

builder.queryField('overview', (t) =>
  t.field({
    type: OverviewType,
    description: 'The pipeline at a glance: figures, states, the next step, what is under way.',
    resolve: (_root, _args, { house, principal }) => openOverview(house, principal),
  }),
);
