import { count } from '../../i18n/count.ts';

const n = (value: number) => value.toLocaleString('en');

/** English words of the Overview. */
export const overviewWords = {
  title: 'Overview',
  pipeline: 'The pipeline',
  next: 'Next step',
  readOnly: 'Your role only reads: ask an analyst.',
  startFailed: 'That could not be started.',
  rules:
    'The built-in rules answer, not a language model. Set OPENAI_API_KEY (and OPENAI_BASE_URL, LLM_MODEL) and start again to use one.',
  model: (name: string) => `The model that answers: ${name}`,
  stages: {
    IMPORT: 'Import',
    TAG: 'Tag',
    EXTRACT: 'Extract',
    SEQUENCES: 'Sequences',
    PATTERNS: 'Patterns',
    GRAPHS: 'Graph',
    ASK: 'Ask',
  },
  states: {
    EMPTY: 'nothing yet',
    READY: 'ready',
    ACTIVE: 'under way',
    ATTENTION: 'needs a look',
    DONE: 'done',
  },
  facts: {
    users: (users: number) => count(users, 'user'),
    behaviors: (behaviors: number) => count(behaviors, 'behavior'),
    lastImport: (at: string) => `last import ${at}`,
    refusedRows: (rows: number) => `${count(rows, 'row')} refused`,
    tagged: (tagged: number, all: number) => `${n(tagged)} of ${n(all)} tagged`,
    apps: (tagged: number, all: number) => `apps ${n(tagged)} / ${n(all)}`,
    media: (tagged: number, all: number) => `media ${n(tagged)} / ${n(all)}`,
    extracted: (extracted: number, users: number) => `${n(extracted)} of ${count(users, 'user')}`,
    stale: (users: number) => `${n(users)} with new behaviors`,
    failed: (users: number) => `${n(users)} failed`,
    coverage: (percent: number) => `${percent} % of behaviors covered`,
    events: (events: number) => count(events, 'event'),
    types: (types: number) => `${count(types, 'type')} of events`,
    newTypes: (types: number) => `${n(types)} new to review`,
    answers: (answers: number) => count(answers, 'answer'),
    graphs: (graphs: number) => count(graphs, 'graph'),
    questions: (questions: number) => `${count(questions, 'question')} asked`,
    current: 'up to date',
    outOfDate: 'data has changed since',
  },
  steps: {
    IMPORT: {
      say: 'Nothing is here yet: begin with a file of behaviors.',
      press: 'Import your data',
    },
    TAG: {
      say: (things: number) =>
        `${count(things, 'app or medium', 'apps and media')} ${things === 1 ? 'has' : 'have'} no tags. With tags, behaviors are understood better.`,
      press: 'Tag them',
    },
    WATCH: { say: 'What comes next is under way.', press: 'Watch it' },
    EXTRACT: {
      say: (users: number) =>
        `${count(users, 'user')} ${users === 1 ? 'has' : 'have'} behaviors but no events yet.`,
      press: (users: number) => `Extract ${count(users, 'user')}`,
    },
    EXTRACT_AGAIN: {
      say: (users: number) =>
        `${count(users, 'user')} ${users === 1 ? 'has' : 'have'} behaviors that no event knows. Only what is new is asked for.`,
      press: (users: number) => `Extract ${count(users, 'user')} again`,
    },
    MINE: { say: 'Sequences are there: find out what happens often.', press: 'Mine patterns' },
    MINE_AGAIN: { say: 'The data has changed since patterns were mined.', press: 'Mine again' },
    GRAPH: { say: 'See what leads to what: make a causal graph of the sequences.', press: 'Make a graph' },
    GRAPH_AGAIN: {
      say: 'The data has changed since the newest graph was made.',
      press: 'Make the next version',
    },
    ASK: { say: 'The graph is there: ask it what you want to know.', press: 'Ask a question' },
    REVIEW_TYPES: {
      say: (types: number) =>
        `${count(types, 'type')} of events ${types === 1 ? 'is' : 'are'} new: accept or merge ${types === 1 ? 'it' : 'them'}.`,
      press: 'Review new types',
    },
    ASK_MORE: { say: 'Everything is up to date.', press: 'Ask a question' },
  },
  active: {
    title: 'Under way',
    none: 'Nothing is running.',
    rows: (rows: number) => `${count(rows, 'row')} read`,
    of: (done: number, total: number) => `${n(done)} of ${n(total)}`,
  },
  attention: {
    title: 'Needs a look',
    none: 'Nothing: all is well.',
    runFailed: (run: string) => `${run} failed`,
    extractionsFailed: (users: number) => `Extraction failed for ${count(users, 'user')}`,
    importFailed: (file: string) => `${file} could not be imported`,
    rowsRefused: (rows: number, file: string) => `${count(rows, 'row')} of ${file} refused`,
    newTypes: (types: number) => `${count(types, 'new type')} of events to review`,
    alerts: {
      calls: 'Too many calls of the model fail',
      runs: 'Too many runs fail',
      CALL_DURATION: 'Calls of the model take too long',
      NOT_STREAMED: 'A call of the model was not streamed',
      BUDGET: 'A budget is nearly used up',
    },
  },
  recent: {
    title: 'Recent results',
    none: 'Results appear here as soon as there are some.',
    SEQUENCE: (events: number) => count(events, 'event'),
    MINING: (patterns: number) => count(patterns, 'pattern'),
    GRAPH: (edges: number) => count(edges, 'edge'),
    ANSWER: 'answered',
    IMPORT: (rows: number) => `${count(rows, 'row')} taken in`,
    patterns: 'Patterns',
  },
};
