import { LoadError } from './load-error.tsx';
import { ShowMore } from './show-more.tsx';
import type { GrowingList } from './use-growing-list.ts';

type Props = { list: Pick<GrowingList<unknown>, 'error' | 'hasMore' | 'loadMore' | 'again'> };

/** Under a list that grows downwards: asks for its next page, or says that one could not be loaded. */
export function ListEnd({ list: { error, hasMore, loadMore, again } }: Props) {
  if (error) return <LoadError error={error} retry={again} />;
  return hasMore ? <ShowMore onClick={loadMore} /> : null;
}
