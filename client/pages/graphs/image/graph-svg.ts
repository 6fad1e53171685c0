import type { GraphEdge, NodeKind } from '../../../graphql/graph-fields.ts';
import { dashes, type EdgeLook, edgeLooks, lookOf, widthOf } from '../canvas/edge-look.ts';
import { edgePath } from '../canvas/edge-path.ts';
import { tips } from '../canvas/markers.tsx';
import { nodeSize } from '../layout/place.ts';

/** The colours of a picture, as CSS writes them. */
export type Palette = Readonly<
  Record<'background' | 'node' | 'border' | 'result' | 'feature' | 'text' | 'quiet', string>
> & { readonly looks: Readonly<Record<EdgeLook, string>> };

type PictureNode = { number: number; kind: NodeKind; name: string; note: string; x: number; y: number };
type PictureEdge = Pick<GraphEdge, 'kind' | 'claim' | 'sign' | 'ratio' | 'source' | 'target'>;

/** What is drawn. */
export type Picture = {
  title: string;
  nodes: readonly PictureNode[];
  edges: readonly PictureEdge[];
  palette: Palette;
};

/** A drawn graph, and its size in pixels. */
export type Drawing = { svg: string; width: number; height: number };

const MARGIN = 32;
const FONTS =
  'system-ui, -apple-system, Segoe UI, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';

/** A graph as an SVG that stands alone: no script, no font, nothing that is fetched; all names are text. */
export function graphSvg({ title, nodes, edges, palette }: Picture): Drawing {
  const left = Math.min(0, ...nodes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(0, ...nodes.map(({ y }) => y)) - MARGIN;
  const width = Math.ceil(Math.max(0, ...nodes.map(({ x }) => x + nodeSize.width)) - left + MARGIN);
  const height = Math.ceil(Math.max(0, ...nodes.map(({ y }) => y + nodeSize.height)) - top + MARGIN);
  const byNumber = new Map(nodes.map((node) => [node.number, node]));
  const lines = edges.flatMap((edge) => {
    const [source, target] = [byNumber.get(edge.source.number), byNumber.get(edge.target.number)];
    return source && target ? [edgeMarkup(edge, edgePath(source, target).d, palette)] : [];
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="${FONTS}">`,
    `<title>${escapeXml(title)}</title>`,
    `<defs>${markers(palette)}</defs>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${palette.background}"/>`,
    ...lines,
    ...nodes.map((node) => nodeMarkup(node, palette)),
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function edgeMarkup(edge: PictureEdge, d: string, { looks }: Palette): string {
  const look = lookOf(edge);
  const dash = dashes[look] === '' ? '' : ` stroke-dasharray="${dashes[look]}"`;
  return `<path d="${d}" fill="none" stroke="${looks[look]}" stroke-width="${widthOf(edge).toFixed(2)}"${dash} marker-end="url(#${look}-${edge.sign})"/>`;
}

function nodeMarkup({ kind, name, note, x, y }: PictureNode, palette: Palette): string {
  const { width, height } = nodeSize;
  const border = { EVENT: palette.border, RESULT: palette.result, FEATURE: palette.feature }[kind];
  const shape = {
    EVENT: 'rx="8" stroke-width="1.5"',
    RESULT: 'rx="24" stroke-width="2.5"',
    FEATURE: 'rx="8" stroke-width="1.5" stroke-dasharray="4 3"',
  }[kind];
  return [
    `<g><title>${escapeXml(name)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${shape} fill="${palette.node}" stroke="${border}"/>`,
    `<text x="${x + 12}" y="${y + 21}" font-size="14" font-weight="500" fill="${palette.text}">${escapeXml(shorten(name, width - 24))}</text>`,
    `<text x="${x + 12}" y="${y + 38}" font-size="12" fill="${palette.quiet}">${escapeXml(note)}</text></g>`,
  ].join('');
}

const markers = ({ looks }: Palette): string =>
  edgeLooks
    .flatMap((look) =>
      (['RAISES', 'LOWERS'] as const).map(
        (sign) =>
          `<marker id="${look}-${sign}" markerUnits="userSpaceOnUse" markerWidth="11" markerHeight="11" refX="10" refY="5.5" orient="auto"><path d="${tips[sign]}" fill="${looks[look]}"/></marker>`,
      ),
    )
    .join('');

/** A name that fits into so many pixels, by how wide letters are about: those of Chinese as wide as they are high. */
function shorten(name: string, width: number): string {
  let used = 0;
  let text = '';
  for (const letter of name) {
    used += /[\u2e80-\uffef\u{20000}-\u{3ffff}]/u.test(letter) ? 14 : 7.6;
    if (used > width) return `${text.trimEnd()}…`;
    text += letter;
  }
  return text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML: marks as entities, and without the characters that XML 1.0 cannot hold. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (mark) => entities[mark] ?? '')
  );
}
