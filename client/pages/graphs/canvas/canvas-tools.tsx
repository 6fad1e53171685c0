import { InputNumber, Select, Slider } from 'antd';
import { useId } from 'react';
import type { GraphNode } from '../../../graphql/graph-fields.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { nodeName } from '../view/shown-graph.ts';
import type { CanvasFilter } from './filter.ts';

type Props = {
  filter: CanvasFilter;
  onChange: (change: Partial<CanvasFilter>) => void;
  nodes: readonly GraphNode[];
  shownEdges: number;
  fitting: number;
  onFind: (number: number) => void;
};

/** Finds a node, and says how many edges are shown and how strong they are. */
export function CanvasTools({ filter, onChange, nodes, shownEdges, fitting, onFind }: Props) {
  const { language, messages } = useLanguage();
  const { canvas: words } = messages.graphs;
  const least = useId();
  return (
    <>
      <Select<number>
        className="graph-canvas__search"
        aria-label={words.search}
        placeholder={words.search}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        onChange={onFind}
        notFoundContent={words.notFound}
        options={nodes.map((node) => ({ value: node.number, label: nodeName(node, language) }))}
      />
      <span className="graph-canvas__most">
        <span aria-hidden>{words.most(shownEdges, fitting)}</span>
        <Slider
          ariaLabelForHandle={words.mostLabel}
          min={1}
          max={Math.max(1, fitting)}
          value={Math.min(filter.most, Math.max(1, fitting))}
          onChange={(most) => onChange({ most })}
          ariaValueTextFormatterForHandle={(value) => words.most(value, fitting)}
          tooltip={{ open: false }}
        />
      </span>
      <span className="graph-canvas__least">
        <label htmlFor={least}>{words.least}</label>
        <InputNumber<number>
          id={least}
          min={1}
          max={1000}
          step={0.5}
          prefix="×"
          value={filter.leastRatio}
          onChange={(ratio) => onChange({ leastRatio: ratio ?? 1 })}
        />
      </span>
      <span className="visually-hidden" role="status">
        {words.shown(shownEdges, fitting)}
      </span>
    </>
  );
}
