import { Link } from 'wouter';
import { langOf } from '../../../i18n/lang-of.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { detailHref } from '../../patterns/detail/use-detail.ts';
import { PartButton } from '../view/part-button.tsx';
import { nodeName, type ShownGraph } from '../view/shown-graph.ts';
import type { Selection } from '../view/use-selection.ts';
import { type CitedPiece, citedPieces } from './cited-pieces.ts';

type Props = {
  text: string;
  shown: ShownGraph;
  /** Ids of the patterns that may be cited: `p1` is the first. */
  patternIds: readonly string[];
  onOpen: (selection: Selection) => void;
};

/** A text of the model whose citations lead to what they cite. */
export function CitedText({ text, shown, patternIds, onOpen }: Props) {
  const { language, messages } = useLanguage();
  const { insights: words } = messages.graphs;
  const nameOf = (number: number) => {
    const node = shown.nodes.find((one) => one.number === number);
    return node ? nodeName(node, language) : `n${number}`;
  };
  const render = (piece: CitedPiece) => {
    switch (piece.kind) {
      case 'TEXT':
        return piece.text;
      case 'NODE':
        return (
          <PartButton opens={{ at: 'NODE', number: piece.number }} onOpen={onOpen}>
            <span title={nameOf(piece.number)}>[n{piece.number}]</span>
          </PartButton>
        );
      case 'EDGE': {
        const edge = shown.edges.find(({ number }) => number === piece.number);
        const ends = edge && `${nameOf(edge.source.number)} → ${nameOf(edge.target.number)}`;
        return (
          <PartButton opens={{ at: 'EDGE', number: piece.number }} onOpen={onOpen}>
            <span title={ends}>[e{piece.number}]</span>
          </PartButton>
        );
      }
      case 'PATTERN': {
        const id = patternIds[piece.number - 1];
        if (id === undefined) return <span title={words.patternGone}>[p{piece.number}]</span>;
        const [answerId = ''] = id.split('-');
        return <Link href={detailHref(`/patterns/${answerId}`, id)}>[p{piece.number}]</Link>;
      }
    }
  };
  return (
    <span className="cited-text" lang={langOf(text)}>
      {citedPieces(text).map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
        <span key={at}>{render(piece)}</span>
      ))}
    </span>
  );
}
