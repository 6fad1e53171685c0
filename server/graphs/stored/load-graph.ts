import type {
  GraphEdge as EdgeRow,
  GraphInsight as InsightRow,
  GraphNode as NodeRow,
} from '../../database/generated/prisma/client.ts';
import type { EdgeRecord, InsightRecord, NodeRecord } from '../graph-record.ts';

/** A stored node. Its JSON column holds what `storeGraph` wrote. */
export const readNode = ({ graphId: _, result, feature, ...row }: NodeRow): NodeRecord => ({
  ...row,
  result: result === 'CONVERSION' || result === 'CHURN' ? result : null,
  feature: feature as NodeRecord['feature'],
});

/** A stored edge. Its JSON column holds what `storeGraph` wrote. */
export const readEdge = ({ graphId: _, sign, figures, ...row }: EdgeRow): EdgeRecord => ({
  ...row,
  sign: sign === '-' ? '-' : '+',
  figures: figures as unknown as EdgeRecord['figures'],
});

/** A stored insight. */
export const readInsight = ({ graphId: _, ...row }: InsightRow): InsightRecord => row;
