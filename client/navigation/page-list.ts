/** Every page that the navigation leads to, in its order; `key` follows `g` on the keyboard. */
export const pageList = [
  { name: 'overview', href: '/', key: 'o' },
  { name: 'data', href: '/data', key: 'd' },
  { name: 'users', href: '/users', key: 'u' },
  { name: 'patterns', href: '/patterns', key: 'p' },
  { name: 'graphs', href: '/graphs', key: 'g' },
  { name: 'questions', href: '/questions', key: 'q' },
  { name: 'vocabulary', href: '/vocabulary', key: 'v' },
  { name: 'runs', href: '/runs', key: 'r' },
  { name: 'monitoring', href: '/monitoring', key: 'm' },
] as const;

export type PageName = (typeof pageList)[number]['name'];

/** Pages that are reached from another one and belong to it. */
const parts: Readonly<Record<string, PageName>> = { '': 'overview', cohorts: 'users' };

/** The page that an address belongs to; null for an address of none. */
export function pageOf(location: string): PageName | null {
  const [, first = ''] = location.split('/');
  return parts[first] ?? pageList.find(({ name }) => name === first)?.name ?? null;
}
