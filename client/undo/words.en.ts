/** English words about what is deleted. */
export const undoWords = {
  label: 'Deleted',
  deleted: (what: string) => `Deleted: ${what}`,
  refused: (what: string, why: string) => `Not deleted: ${what}. ${why}`,
  undo: 'Undo',
  deleteNow: 'Delete now',
  close: 'Close',
  event: (type: string) => `event “${type}”`,
  cohort: (name: string) => `cohort “${name}”`,
  graph: (name: string, version: number) => `graph “${name}”, version ${version}`,
  question: (text: string) => `question “${text}”`,
  rule: (order: number) => `rule ${order}`,
  answer: (id: string) => `answer ${id}`,
  price: (model: string) => `price of ${model}`,
  savedPattern: 'saved pattern',
};
