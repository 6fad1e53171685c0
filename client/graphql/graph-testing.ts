import type { GraphEdge, GraphNode } from './graph-fields.ts';

/** A node of a made-up graph. */
export const node = (number: number, more: Partial<GraphNode> = {}): GraphNode => ({
  number,
  kind: 'EVENT',
  codes: [`event_${number}`],
  zh: `事件${number}`,
  en: `event ${number}`,
  name: null,
  description: null,
  events: 10,
  users: 5,
  ...more,
});

/** An edge of a made-up graph, between two nodes by their numbers. */
export const edge = (
  number: number,
  source: number,
  target: number,
  more: Partial<GraphEdge> = {},
): GraphEdge => ({
  number,
  kind: 'SEQUENTIAL',
  claim: 'PREDICTS',
  sign: 'RAISES',
  users: 5,
  ratio: 2,
  qValue: 0.01,
  explanation: null,
  source: { number: source },
  target: { number: target },
  pair: null,
  ...more,
});
