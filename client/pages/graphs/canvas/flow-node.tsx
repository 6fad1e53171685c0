import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasNode } from './flow-elements.ts';
import { kindIcons } from './legend.tsx';

/** A node: its name, and how many users stand behind it. */
export const FlowNode = memo(function FlowNode({ data }: NodeProps<CanvasNode>) {
  const { node, name, users, open, dim } = data;
  return (
    <div className="canvas-node" data-kind={node.kind} data-open={open} data-dim={dim} title={name}>
      <span className="canvas-node__name">
        {kindIcons[node.kind]} {name}
      </span>{' '}
      <span className="canvas-node__users">{users}</span>
      {/* The canvas draws no line without them, though ours go from border to border. */}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
      <Handle type="target" position={Position.Top} isConnectable={false} />
    </div>
  );
});
