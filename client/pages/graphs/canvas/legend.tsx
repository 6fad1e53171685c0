import { FlagOutlined, UserOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { NodeKind } from '../../../graphql/graph-fields.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { dashes, type EdgeLook, edgeLooks } from './edge-look.ts';
import type { CanvasFilter } from './filter.ts';

const nodeKinds = ['EVENT', 'RESULT', 'FEATURE'] as const;

/** What stands before the name of a node, so that kinds are told apart without colours. */
export const kindIcons: Readonly<Record<NodeKind, ReactNode>> = {
  EVENT: null,
  RESULT: <FlagOutlined aria-hidden />,
  FEATURE: <UserOutlined aria-hidden />,
};

type Props = { filter: CanvasFilter; onChange: (change: Partial<CanvasFilter>) => void };

/** What lines and nodes mean; each can be left out. */
export function Legend({ filter, onChange }: Props) {
  const { canvas: words, looks, lookHint, kinds } = useMessages().graphs;
  return (
    <fieldset className="graph-legend">
      <legend className="visually-hidden">{words.legend}</legend>
      {edgeLooks.map((look) => (
        <Checkbox
          key={look}
          checked={!filter.hiddenLooks.has(look)}
          onChange={() => onChange({ hiddenLooks: toggled(filter.hiddenLooks, look) })}
        >
          <span className="graph-legend__item" title={lookHint[look]}>
            <Line look={look} />
            {looks[look]}
          </span>
        </Checkbox>
      ))}
      {nodeKinds.map((kind) => (
        <Checkbox
          key={kind}
          checked={!filter.hiddenKinds.has(kind)}
          onChange={() => onChange({ hiddenKinds: toggled(filter.hiddenKinds, kind) })}
        >
          <span className="graph-legend__item">
            <span className="graph-legend__kind" data-kind={kind}>
              {kindIcons[kind]}
            </span>
            {kinds[kind]}
          </span>
        </Checkbox>
      ))}
      <span className="graph-legend__item quiet">
        <span aria-hidden>→</span> {words.arrow} <span aria-hidden>⊣</span> {words.bar} · {words.width}
      </span>
    </fieldset>
  );
}

function Line({ look }: { look: EdgeLook }) {
  return (
    <svg className="graph-legend__line" width="34" height="8" aria-hidden="true">
      <line x1="0" y1="4" x2="34" y2="4" data-look={look} strokeWidth="2.5" strokeDasharray={dashes[look]} />
    </svg>
  );
}

function toggled<Part>(parts: ReadonlySet<Part>, part: Part): ReadonlySet<Part> {
  const next = new Set(parts);
  if (!next.delete(part)) next.add(part);
  return next;
}
