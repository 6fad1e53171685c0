/** What the server calls its built-in rules where the name of a model stands. */
const rules = 'causeway-offline-rules';

/** Whether answers of this name come from the built-in rules: they are never passed off as a model. */
export const isRules = (model: string): boolean => model === rules;
