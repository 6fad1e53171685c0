import { builder } from '../schema/builder.ts';
import type { Quartiles as Figures } from './quartiles.ts';
import type { Interval as Bounds } from './wilson.ts';

export const Interval = builder.objectRef<Bounds>('Interval').implement({
  description: 'From and to, both included.',
  fields: (t) => ({
    low: t.exposeFloat('low', { description: 'The lower end.' }),
    high: t.exposeFloat('high', { description: 'The upper end.' }),
  }),
});

export const Quartiles = builder.objectRef<Figures>('Quartiles').implement({
  description: 'A quarter, a half and three quarters of all values lie below (Hyndman and Fan, type 7).',
  fields: (t) => ({
    q1: t.exposeFloat('q1', { description: 'The lower quartile.' }),
    median: t.exposeFloat('median', { description: 'The median.' }),
    q3: t.exposeFloat('q3', { description: 'The upper quartile.' }),
  }),
});
