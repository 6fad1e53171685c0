import { expect, it } from 'vitest';
import type { NewItem } from '../runs/journal/items.ts';
import { readGraphNews } from './announced.ts';
import { tellGraph } from './graph-progress.ts';
import type { EdgeRecord, NodeRecord } from './graph-record.ts';

const node = (number: number): NodeRecord => ({
  number,
  kind: 'EVENT',
  codes: [`type_${number}`],
  result: null,
  feature: null,
  zh: '',
  en: '',
  events: 1,
  users: 1,
  name: null,
  description: null,
});
const group = { users: 1, reaching: 1, events: 1 };
const one = { ratio: 1, low: 1, high: 1 };
const edge = (number: number): EdgeRecord => ({
  number,
  kind: 'CONDITIONAL',
  claim: 'HOLDS_FOR',
  source: 1 + (number % 60),
  target: 1 + ((7 * number) % 60),
  sign: '+',
  users: 1,
  ratio: 1,
  qValue: 1,
  figures: { about: 'FEATURE', having: group, lacking: group, ratio: one, odds: one, pValue: 1 },
  explanation: null,
});

it('should show a large graph in pieces: each node once, each edge with its ends, the thousand strongest', async () => {
  const written: NewItem[] = [];
  const tell = tellGraph(async (items) => {
    written.push(...items);
    return [];
  });
  const nodes = Array.from({ length: 60 }, (_, at) => node(at + 1));
  const edges = Array.from({ length: 1_250 }, (_, at) => edge(at + 1));
  await tell.computed(7, { nodes, edges, tested: 9 }, async () => undefined);
  const news = written.map(({ payload }) => readGraphNews('details' in payload ? payload.details : {}));
  expect(news.map((one) => one.edges.length)).toEqual(Array.from({ length: 10 }, () => 100));
  const shown = news.flatMap((one) => one.nodes.map(({ number }) => number));
  expect(new Set(shown).size).toBe(shown.length);
  for (const { edges: told } of news)
    for (const { source, target, ends } of told)
      expect([ends?.source.number, ends?.target.number]).toEqual([source, target]);
});
