import type { Language } from '../../llm/language.ts';
import type { StartedRun } from '../../runs/commands/start-or-join.ts';
import type { Engine } from '../../runs/engine.ts';
import type { RunRequest } from '../../runs/work/run-request.ts';
import { hashFields } from '../../schema/hash-fields.ts';
import { type GraphRequest, readGraphRequest } from './graph-request.ts';

/** What a run that makes a graph is asked for, as its row keeps it. */
export interface GraphInput {
  readonly request: GraphRequest;
  /** The series that it is to be the next version of, or the name of a new one. */
  readonly series: { readonly id: number } | { readonly name: string };
  readonly language: Language;
  /** Ask the model again, also where the very same question was answered before. */
  readonly regenerate: boolean;
}

/** What a caller wants made. */
export interface GraphOrder extends GraphInput {
  readonly runKey: string | null;
  readonly principal: string;
}

/** Starts making a graph, or joins an equal run under way. Refused with KEY_REUSED. */
export function startGraph(engine: Engine, { runKey, principal, ...input }: GraphOrder): Promise<StartedRun> {
  return engine.startOrJoin({ ...graphRun(input), runKey, principal });
}

/** The run that makes a graph: an equal one that is under way is joined. */
export function graphRun(input: GraphInput): Omit<RunRequest, 'runKey' | 'principal'> {
  return {
    kind: 'generateGraph',
    subject: null,
    input: { ...input },
    exclusiveKey: `generateGraph:${hashFields(input)}`,
    lane: 'INTERACTIVE',
    parentId: null,
  };
}

/** The input as `graphRun` wrote it. */
export function readGraphInput(input: unknown): GraphInput {
  const { request, ...rest } = input as GraphInput;
  return { ...rest, request: readGraphRequest(request) };
}
