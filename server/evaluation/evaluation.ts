import { z } from 'zod';

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1).nullable();

const counts = z.object({
  trueEvents: count,
  extractedEvents: count,
  matched: count,
  sameType: count,
  sameCategory: count,
  convertingRows: count,
  rowsCalledConverting: count,
  rowsRightlyCalled: count,
  unmeantRows: count,
  unmeantRowsTaken: count,
});

const scores = z.object({
  precision: share,
  recall: share,
  f1: share,
  typeAccuracy: share,
  categoryAccuracy: share,
  conversionRecall: share,
  conversionPrecision: share,
});

const judged = z.object({ counts, scores });

const causes = z.object({
  users: count,
  claimed: count,
  hits: count,
  planted: count,
  confounded: count,
});

/** What one evaluation found, as its file keeps it. */
export const evaluationSchema = z.object({
  model: z.string(),
  /** True for the built-in rules, which are no language model. */
  rules: z.boolean(),
  /** Task and version of the prompt. */
  prompt: z.string(),
  seed: count,
  /** Users of the sample, and those whose extraction finished. */
  users: count,
  extractedUsers: count,
  /** When the extraction began. */
  at: z.iso.datetime(),
  durationMs: count,
  /** Events against the truth: of all users, of those with structured rows, of those known by free text. */
  judged: z.object({ all: judged, structured: judged, text: judged }),
  /** Causes that the graph of a sample of the seed claims, against those that were planted; null in results of the first release. */
  causes: causes.nullable().default(null),
  /** Share of the rows that an event rests on. */
  coverage: share,
  /** True types that were taken for others in matched pairs, the most frequent first. */
  confusions: z.array(z.object({ truth: z.string(), extracted: z.string(), times: count })).readonly(),
  /** Lines of answers that were not accepted, by reason. */
  rejectedLines: z.record(z.string(), count).readonly(),
  /** Calls of the model; `incomplete` ones broke off or gave nothing. */
  calls: count,
  incompleteCalls: count,
  promptTokens: count,
  completionTokens: count,
  /** Calls whose tokens are an estimate, because the provider did not report them. */
  estimatedCalls: count,
  /** In the currency of the prices; null when they are not known. */
  cost: z.number().nonnegative().nullable(),
});

export type Evaluation = z.infer<typeof evaluationSchema>;
