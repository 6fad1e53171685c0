import { DownloadOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { DownloadLink } from '../../../access/download-link.tsx';
import type { GraphEdge, GraphNode } from '../../../graphql/graph-fields.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import type { Place } from '../layout/place.ts';
import { nodeName } from '../view/shown-graph.ts';
import { type Drawing, graphSvg } from './graph-svg.ts';
import { readPalette } from './read-palette.ts';
import { savePng, saveSvg } from './save-image.ts';

type Props = {
  id: string;
  /** Of the files. */
  name: string;
  graph: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] };
  /** Null while nothing is laid out. */
  places: readonly Place[] | null;
};

/** Takes the graph out: the picture as it is shown, and all of it as data. */
export function ExportMenu({ id, name, graph, places }: Props) {
  const { language, messages } = useLanguage();
  const { image: words, facts } = messages.graphs;
  const [failed, setFailed] = useState(false);
  const draw = (button: Element): Drawing => {
    const standing = new Map((places ?? []).map((place) => [place.number, place]));
    return graphSvg({
      title: name,
      nodes: graph.nodes.flatMap((node) => {
        const place = standing.get(node.number);
        const note = facts.users(node.users);
        return place ? [{ ...place, kind: node.kind, name: nodeName(node, language), note }] : [];
      }),
      edges: graph.edges,
      palette: readPalette(document.querySelector('.graph-canvas') ?? button),
    });
  };
  const file = name.replace(/[^\p{L}\p{N}._ -]/gu, '_');
  const items = (
    <ul className="graph-export">
      <li>
        <Button
          type="link"
          className="graph-link"
          onClick={({ currentTarget }) => saveSvg(draw(currentTarget), file)}
        >
          {words.svg}
        </Button>
      </li>
      <li>
        <Button
          type="link"
          className="graph-link"
          onClick={({ currentTarget }) => {
            savePng(draw(currentTarget), file).then(
              () => setFailed(false),
              () => setFailed(true),
            );
          }}
        >
          {words.png}
        </Button>
        {failed && <span role="alert">{words.pngFailed}</span>}
      </li>
      <li>
        <DownloadLink href={`/export/graph?id=${id}&format=json`}>{words.json}</DownloadLink>
      </li>
      <li>
        <DownloadLink href={`/export/graph?id=${id}&format=csv`}>{words.csv}</DownloadLink>
      </li>
    </ul>
  );
  return (
    <Popover content={items} trigger="click" placement="bottomRight">
      <Button icon={<DownloadOutlined aria-hidden />} disabled={places === null}>
        {words.export}
      </Button>
    </Popover>
  );
}
