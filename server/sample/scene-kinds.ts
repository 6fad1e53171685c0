import type { Action } from './actions.ts';
import type { Weights } from './draw.ts';

/** The parts of a story that ends in a purchase, in their order. Most people leave after one of them. */
export const STAGES = [
  'interest',
  'information',
  'comparison',
  'dealership',
  'decision',
  'purchase',
] as const;
export type Stage = (typeof STAGES)[number];

/** What one sitting is about: a stage of the story, daily life beside it, or a question that something else raised. */
export type SceneKind = Stage | 'pastime' | 'outing' | 'pricing' | 'financing';

interface SceneShape {
  /** Actions that open the scene, whatever else happens in it. */
  begins: readonly Action[];
  /** What happens in between, before habit has its say (`AFTER` in scenes.ts). */
  mix: Weights<Action>;
  /** Median number of actions in between. */
  median: number;
  /** Actions that close the scene. */
  ends: readonly Action[];
  /** How many such scenes a story has, least and most. */
  scenes: readonly [number, number];
  /** In person: only while shops are open. */
  inPerson: boolean;
}

const shape = (given: Partial<SceneShape> & Pick<SceneShape, 'mix'>): SceneShape => ({
  begins: [],
  median: 4,
  ends: [],
  scenes: [1, 1],
  inPerson: false,
  ...given,
});

export const SCENES: Record<SceneKind, SceneShape> = {
  pastime: shape({
    median: 3,
    mix: [
      ['browse', 46],
      ['search', 20],
      ['click', 12],
      ['use_app', 15],
      ['compare', 7],
    ],
  }),
  outing: shape({
    begins: ['visit_poi'],
    median: 2,
    mix: [
      ['browse', 34],
      ['search', 7],
      ['click', 5],
      ['use_app', 22],
    ],
    inPerson: true,
  }),
  interest: shape({
    scenes: [1, 3],
    mix: [
      ['browse', 50],
      ['search', 20],
      ['click', 20],
      ['use_app', 10],
    ],
  }),
  information: shape({
    scenes: [2, 4],
    mix: [
      ['browse', 40],
      ['search', 30],
      ['click', 22],
      ['compare', 3],
      ['use_app', 5],
    ],
  }),
  comparison: shape({
    scenes: [2, 3],
    ends: ['compare'],
    mix: [
      ['browse', 28],
      ['search', 18],
      ['click', 15],
      ['compare', 34],
      ['use_app', 5],
    ],
  }),
  dealership: shape({
    begins: ['visit_poi'],
    scenes: [1, 4],
    median: 2,
    mix: [
      ['browse', 30],
      ['search', 30],
      ['click', 15],
      ['use_app', 15],
      ['compare', 10],
    ],
    inPerson: true,
  }),
  decision: shape({
    ends: ['add_cart'],
    mix: [
      ['browse', 40],
      ['search', 30],
      ['click', 15],
      ['compare', 15],
    ],
  }),
  pricing: shape({
    begins: ['search'],
    median: 2,
    mix: [
      ['browse', 45],
      ['click', 35],
      ['search', 20],
    ],
  }),
  financing: shape({
    begins: ['search'],
    median: 2,
    mix: [
      ['browse', 60],
      ['click', 40],
    ],
  }),
  purchase: shape({ begins: ['visit_poi', 'purchase'], median: 1, mix: [['use_app', 1]], inPerson: true }),
};
