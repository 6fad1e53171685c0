import { measureBackbone } from './analysis/backbone.ts';
import { measureCanvas } from './analysis/canvas.ts';
import { measureGraphRun } from './analysis/graph-run.ts';
import { measureMining } from './analysis/mining.ts';
import { measureMiningRun } from './analysis/mining-run.ts';
import { measureQuestions } from './analysis/questions.ts';
import type { Bench } from './bench.ts';
import { measureImport } from './data/import.ts';
import { measureLargeData } from './data/large-data.ts';
import { measureTagging } from './data/tagging.ts';
import { measureIdle } from './journal/idle.ts';
import { measureJournal } from './journal/journal.ts';
import { measureResume } from './journal/resume.ts';
import { measureStart } from './journal/start.ts';
import { measureTakeover } from './journal/takeover.ts';
import { measureExtraction } from './streaming/extraction.ts';
import { measureStreaming } from './streaming/streaming.ts';
import { measureHerd } from './watchers/herd.ts';
import { measureLoad } from './watchers/load.ts';
import { measureSoak } from './watchers/soak.ts';
import { measureWatchers } from './watchers/watchers.ts';

/** One part of the bench. */
export interface Part {
  readonly title: string;
  /** Takes so long that it must be asked for. */
  readonly onlyByName?: boolean;
  readonly measure: (bench: Bench) => Promise<void>;
}

/** The parts by their name on the command line. */
export const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['streaming', { title: 'Streaming: provider’s write → client’s parsed item', measure: measureStreaming }],
  ['journal', { title: 'Journal: durable appends, fsync on', measure: measureJournal }],
  ['resume', { title: 'Resume: followRun over SSE', measure: measureResume }],
  ['import', { title: 'Import, and pages of what it made', measure: measureImport }],
  ['large-data', { title: 'Large data: pages over HTTP', measure: measureLargeData }],
  ['extraction', { title: 'Extraction: what Causeway itself takes', measure: measureExtraction }],
  ['tagging', { title: 'Tagging: 1,000 apps', measure: measureTagging }],
  ['mining', { title: 'Mining: patterns of up to 5 items', measure: measureMining }],
  ['mining-run', { title: 'Mining over the API: beside other requests', measure: measureMiningRun }],
  ['backbone', { title: 'Backbone of causal graphs: one thread', measure: measureBackbone }],
  ['graph-run', { title: 'Graphs over the API: beside other requests', measure: measureGraphRun }],
  ['questions', { title: 'Questions: reading and looking up, one thread', measure: measureQuestions }],
  ['canvas', { title: 'Canvas of a graph: in a browser', measure: measureCanvas }],
  ['watchers', { title: 'Watchers: one run at 50 tokens/s, graphql-ws', measure: measureWatchers }],
  ['load', { title: 'Load: many runs with many watchers, on one node and on three', measure: measureLoad }],
  ['herd', { title: 'Herd: clients that all come back at once, F20', measure: measureHerd }],
  ['idle', { title: 'Idle subscriptions: memory of the server', measure: measureIdle }],
  ['takeover', { title: 'Takeover: kill -9 of the node that does a run', measure: measureTakeover }],
  ['start', { title: 'Start: from the process to the line that names the app', measure: measureStart }],
  ['soak', { title: 'Soak: a steady mix for --minutes, F24', measure: measureSoak, onlyByName: true }],
]);
