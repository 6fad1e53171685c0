import { describe, expect, it } from 'vitest';
import { citedEdge, citedNode } from '../cited-records.ts';
import type { EdgeRecord, NodeRecord } from '../graph-record.ts';
import { checkGraphLine } from './graph-line.ts';

const node = (number: number, zh: string): NodeRecord => ({
  number,
  kind: 'EVENT',
  codes: [`type_${number}`],
  result: null,
  feature: null,
  zh,
  en: `type ${number}`,
  events: 1_234,
  users: 87,
  name: null,
  description: null,
});
const group = { users: 100, reaching: 35, events: 70 };
const edge: EdgeRecord = {
  number: 1,
  kind: 'CONDITIONAL',
  claim: 'HOLDS_FOR',
  source: 1,
  target: 2,
  sign: '+',
  users: 35,
  ratio: 2.34,
  qValue: 0.001,
  figures: {
    about: 'FEATURE',
    having: group,
    lacking: { ...group, reaching: 15 },
    ratio: { ratio: 2.34, low: 1.5, high: 3.1 },
    odds: { ratio: 2.9, low: 1.2, high: 6 },
    pValue: 0.001,
  },
  explanation: null,
};
const nodes = [node(1, '到4S店看车'), node(2, '试驾')];
const context = {
  nodes: new Map(nodes.map((one) => [one.number, one])),
  edges: new Map([[1, edge]]),
  records: new Map(
    [...nodes.map(citedNode), citedEdge(edge, nodes, 72)].map((record) => [record.id, record]),
  ),
  told: new Set<string>(),
};
const check = (line: string) => {
  const checked = checkGraphLine(line, context);
  return checked === null ? null : checked.ok ? checked.kind : checked.reason;
};

describe('a line about a graph', () => {
  it.each([
    ['node|n1|4S店看车|去4S店看车，共1234个事件。', 'node'],
    [' - node｜n2｜Test drive｜87 users do it, 1,234 times. ', 'node'],
    ['node|n2|试驾|约1200个事件。', 'node'],
    ['edge|e1|n1>n2|CONDITIONAL|有此特征的35%会做，其余只有15%，是2.3倍。', 'edge'],
    ['edge|e1|n1 > n2|conditional|Three times: 2.34 times as likely [n2].', 'NUMBER_DIFFERS'],
    ['edge|e1|n1 > n2|conditional|About 2.3 times as likely.', 'edge'],
    ['insight|到4S店之后常会试驾 [e1]。试驾者有87位 [n2]。', 'insight'],
    ['insight|试驾者有87位，很多 [e1]。', 'NUMBER_DIFFERS'],
    ['insight|到店之后常会试驾 [e1]。共88位。', 'UNCITED'],
    ['insight|到店之后常会试驾。', 'UNCITED'],
    ['node|n1|5S店|去看车。', 'NUMBER_DIFFERS'],
    ['node|n1|名|三百位用户去看车。', 'NUMBER_DIFFERS'],
    ['node|n1|看车', 'MALFORMED'],
    ['{"nodes": []}', 'MALFORMED'],
    [`node|n1|${'长'.repeat(41)}|去看车。`, 'BAD_TEXT'],
    [`edge|e1|n1>n2|CONDITIONAL|${'长'.repeat(301)}`, 'BAD_TEXT'],
    ['edge|e2|n1>n2|CONDITIONAL|不存在。', 'UNKNOWN_ID'],
    ['edge|e1|n2>n1|CONDITIONAL|反了。', 'WRONG_ENDS'],
    ['edge|e1|n1>n2|CAUSAL|不是因果。', 'WRONG_ENDS'],
    ['|---|---|', null],
    ['', null],
  ])('should be read and checked: %s', (line, outcome) => {
    expect(check(line)).toBe(outcome);
  });
});
