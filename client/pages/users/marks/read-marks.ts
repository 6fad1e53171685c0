/** Events that one address can mark: so many the server tells of at once. */
const most = 200;

/** The ids in `?events=812,815`, each once; none for an address that marks nothing. */
export function readMarks(search: string): readonly string[] {
  const ids = (new URLSearchParams(search).get('events') ?? '').split(',').map((id) => id.trim());
  return [...new Set(ids)].filter((id) => /^\d{1,18}$/.test(id)).slice(0, most);
}
