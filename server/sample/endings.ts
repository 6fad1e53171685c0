import type { Weights } from './draw.ts';
import { STAGES, type Stage } from './scene-kinds.ts';

/** How far a person's story goes: the last stage it reaches, or no story at all. */
export type Ending = Stage | 'none';

export const PURCHASE_INTENTS = ['无', '观望', '首购', '换车', '增购'] as const;
export type PurchaseIntent = (typeof PURCHASE_INTENTS)[number];

/** The endings from the shortest story to the longest. */
export const ENDINGS: readonly Ending[] = ['none', ...STAGES];

/** The stages that a story with this ending goes through. */
export const stagesUntil = (ending: Ending): Stage[] => STAGES.slice(0, ENDINGS.indexOf(ending));

/**
 * What people say of their intent, by what they then do. Weighted with the shares of the endings they give
 * the observed 46 % 无, 34 % 观望, 12 % 首购, 6 % 换车, 2 % 增购; buyers are as observed.
 */
export const INTENTS: Record<Ending, Weights<PurchaseIntent>> = {
  none: [
    ['无', 90],
    ['观望', 10],
  ],
  interest: [
    ['无', 80],
    ['观望', 20],
  ],
  information: [
    ['无', 60],
    ['观望', 37],
    ['首购', 3],
  ],
  comparison: [
    ['无', 32],
    ['观望', 54],
    ['首购', 7],
    ['换车', 5],
    ['增购', 2],
  ],
  dealership: [
    ['无', 10],
    ['观望', 50],
    ['首购', 20],
    ['换车', 15],
    ['增购', 5],
  ],
  decision: [
    ['观望', 8],
    ['首购', 4],
    ['换车', 2],
    ['增购', 1],
  ],
  purchase: [
    ['首购', 8],
    ['观望', 4],
    ['换车', 2],
    ['增购', 1],
  ],
};
