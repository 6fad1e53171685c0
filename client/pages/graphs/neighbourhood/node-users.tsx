import { Button, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import './neighbourhood.css';
import { NodeUsersQuery } from './neighbourhood-query.ts';

const NeighbourhoodDrawer = lazy(() => import('./neighbourhood-drawer.tsx'));

const pageSize = 10;

type Props = {
  graphId: string;
  node: { number: number; codes: readonly string[]; users: number };
};

/** The users of a node by pages; each opens what they did: of the node's types, or everything for a feature. */
export function NodeUsers({ graphId, node }: Props) {
  const { neighbourhood: words } = useMessages();
  const time = useTimeFormat();
  const [open, setOpen] = useState<string | null>(null);
  const pages = useCursorPages(`${graphId}-${node.number}`);
  const [{ data, error }, reexecute] = useQuery({
    query: NodeUsersQuery,
    variables: { graphId, number: node.number, first: pageSize, after: pages.after },
  });
  const users = data?.graph?.nodes[0]?.userList;
  if (!users) {
    if (!error) return <Skeleton active />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  const more = pages.index * pageSize + users.length < node.users && users.length === pageSize;
  const types = node.codes.length > 0 ? node.codes : undefined;
  return (
    <section aria-label={words.users}>
      <h4>{words.users}</h4>
      {users.length === 0 && <p className="quiet">{words.noUsers}</p>}
      <ul className="neighbour-users">
        {users.map(({ userId, sequenceId, event }) => (
          <li key={sequenceId} className="neighbour-user">
            <Button
              className="neighbour-user__id"
              type="link"
              size="small"
              onClick={() => setOpen(userId)}
              title={words.open}
            >
              {userId}
            </Button>
            {event && <time dateTime={event.start}>{time.minute(event.start)}</time>}
          </li>
        ))}
      </ul>
      <CursorPager
        pages={pages}
        size={pageSize}
        shown={users.length}
        total={node.users}
        next={more ? (users.at(-1)?.sequenceId ?? null) : null}
      />
      <Suspense fallback={null}>
        <NeighbourhoodDrawer
          of={open === null ? null : { userId: open, graphId, types }}
          onClose={() => setOpen(null)}
        />
      </Suspense>
    </section>
  );
}
