import { type GraphQLOutputType, getNamedType, getNullableType, isListType } from 'graphql';

/** Entries that a list counts for whose length the request does not say. */
const usualLength = 5;
/** Entries of a page whose size the request does not say: Pothos' default, or ours where it is larger. */
const usualPage = 50;

/** What a field costs, as Pothos' complexity plugin reads it. */
export interface FieldCost {
  /** Of the field itself. */
  readonly field: number;
  /** How many times the fields selected on it count. */
  readonly multiplier: number;
}

/** A field of the schema. */
interface Field {
  readonly type: GraphQLOutputType;
}

type Args = Readonly<Record<string, unknown>>;

/**
 * One for the field and one for each entry of a list that it is given (a batch costs its users); what is selected on it
 * counts once for each entry that it may answer.
 */
export function fieldCost(field: Field, args: Args): FieldCost {
  const given = Object.values(args).filter(Array.isArray);
  return { field: given.reduce((sum, list) => sum + list.length, 1), multiplier: lengthOf(field, args) };
}

/** Entries that a field may answer: those it is asked for by `numbers`, `first` or `last`, a guess for other lists, 1 for what is none. */
export function lengthOf({ type }: Field, { first, last, numbers }: Args): number {
  if (Array.isArray(numbers)) return Math.max(1, numbers.length);
  if (typeof first === 'number') return Math.max(1, first);
  if (typeof last === 'number') return Math.max(1, last);
  const name = getNamedType(type).name;
  if (name.endsWith('ConnectionEdge')) return 1; // their connection is multiplied already
  if (name.endsWith('Connection')) return usualPage;
  return isListType(getNullableType(type)) ? usualLength : 1;
}
