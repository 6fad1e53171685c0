import { createComplexityRule } from '@pothos/plugin-complexity';
import { type ExecutionArgs, type GraphQLError, validate } from 'graphql';
import { limitExceeded } from './limit-exceeded.ts';
import type { LimitPlugin } from './limit-plugin.ts';
import { longLists } from './long-lists.ts';

/**
 * Refuses operations that may read more than a limit, before anything of them is executed. The one limiter of cost:
 * GraphQL Armor's counts fields and depth but no list's length, so that to it a page of 100 costs what a page of 1 does;
 * Pothos' plugin multiplies by what each list was asked for (field-cost.ts).
 *
 * It stands before the execution and not among the validation rules, as it depends on the variables, and Yoga keeps the
 * result of a validation by document. What a live subscription goes on costing is bounded by its socket's operations
 * and its principal's streams.
 */
export function limitCost(maxCost: number): LimitPlugin {
  const refusal = (args: ExecutionArgs): { errors: GraphQLError[] } | null => {
    const errors = tooCostly(args, maxCost);
    return errors.length > 0 ? { errors } : null;
  };
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const refused = refusal(args);
      if (refused) setResultAndStopExecution(refused);
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const refused = refusal(args);
      if (refused) setResultAndStopExecution(refused);
    },
  };
}

/** An operation that is about to be executed. */
type Asked = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues' | 'contextValue'>;

/** Why an operation is not executed: its cost, or variables that do not fit; an empty list if it may be. */
export function tooCostly(
  { schema, document, operationName, variableValues, contextValue }: Asked,
  maxCost: number,
): GraphQLError[] {
  const variables = variableValues ?? {};
  const rule = createComplexityRule({
    context: Object(contextValue),
    variableValues: variables,
    ...(operationName == null ? {} : { operationName }),
    validate: ({ complexity: cost }, report) => {
      if (cost <= maxCost) return;
      const lists = longLists(schema, document, variables);
      const why = lists === '' ? '' : `, as its lists are long: ${lists}`;
      const message = `This costs ${cost}, and ${maxCost} is allowed (MAX_QUERY_COST)${why}. Ask for shorter pages, or fewer fields of them.`;
      report(limitExceeded('MAX_QUERY_COST', maxCost, message, { cost }));
    },
  });
  return [...validate(schema, document, [rule])];
}
