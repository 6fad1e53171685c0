import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Selection } from './use-selection.ts';

type Props = { opens: Selection; onOpen: (selection: Selection) => void; children: ReactNode };

/** Names a node or an edge, and opens it. */
export function PartButton({ opens, onOpen, children }: Props) {
  return (
    <Button
      type="link"
      className="graph-link"
      data-opens={`${opens.at === 'NODE' ? 'n' : 'e'}${opens.number}`}
      onClick={() => onOpen(opens)}
    >
      {children}
    </Button>
  );
}
