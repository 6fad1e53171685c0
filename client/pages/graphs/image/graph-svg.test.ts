import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edge } from '../../../graphql/graph-testing.ts';
import { graphSvg, type Palette, type Picture } from './graph-svg.ts';

const palette: Palette = {
  background: '#fff',
  node: '#fff',
  border: '#ccc',
  result: '#00f',
  feature: '#70f',
  text: '#000',
  quiet: '#666',
  looks: { FOLLOWS: '#888', PREDICTS: '#00f', SUGGESTS_CAUSE: '#c40', CONDITIONAL: '#70f' },
};
const named = (name: string): Picture => ({
  title: name,
  nodes: [
    { number: 1, kind: 'EVENT', name, note: name, x: 0, y: 0 },
    { number: 2, kind: 'RESULT', name: 'conversion', note: '5 users', x: 400, y: 20 },
  ],
  edges: [edge(1, 1, 2, { sign: 'LOWERS', kind: 'CAUSAL', claim: 'SUGGESTS_CAUSE' }), edge(2, 1, 9)],
  palette,
});
const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

describe('a graph as SVG', () => {
  it('should draw each node, and each edge between nodes that are drawn', () => {
    const { svg, width, height } = graphSvg(named('看车'));
    expect(svg.match(/marker-end="url\(#SUGGESTS_CAUSE-LOWERS\)"/g)).toHaveLength(1);
    expect(svg.match(/<g><title>/g)).toHaveLength(2);
    expect([width, height]).toEqual([400 + 176 + 64, 20 + 48 + 64]);
  });

  it('should hold every name as text', () => {
    const markup = '</text><script>alert(1)</script>&" \u0000\ud800';
    const { svg } = graphSvg(named(markup));
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg.isWellFormed()).toBe(true);
  });

  it('should be well-formed whatever the names are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const { svg } = graphSvg(named(name));
        expect(parse(svg).querySelectorAll('parsererror')).toHaveLength(0);
        expect(svg.match(/<[a-z]+/g)).toEqual(graphSvg(named('a')).svg.match(/<[a-z]+/g));
      }),
      { numRuns: 50 },
    );
  });

  it('should shorten what does not fit', () => {
    expect(graphSvg(named('一二三四五六七八九十一二三')).svg).toContain('>一二三四五六七八九十…</text>');
  });
});
