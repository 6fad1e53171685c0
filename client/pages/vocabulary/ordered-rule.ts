import type { ConversionRule } from './rules-query.ts';

/** A rule with its place in the order, from 1. */
export type OrderedRule = ConversionRule & { order: number };
