/** The items of a list that is written into one cell, each once. */
export function readList(cell: string | null): string[] {
  const items = (cell ?? '').split(/[,，、;；|\n\r]/).map((item) => item.trim());
  return [...new Set(items)].filter((item) => item !== '');
}
