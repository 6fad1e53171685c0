import { useQuery } from 'urql';
import { usePoll } from '../components/use-poll.ts';
import { graphql } from '../graphql/graphql.ts';
import { useMessages } from '../i18n/language.tsx';

const OpenAlertsQuery = graphql(`
  query OpenAlerts {
    overview {
      openAlerts
    }
  }
`);

/** Milliseconds between two looks. */
const pollEvery = 30_000;

/** A dot beside the page that tells of alerts, while there are any. */
export function OpenAlerts() {
  const { nav } = useMessages();
  const [{ data }, again] = useQuery({ query: OpenAlertsQuery });
  usePoll(pollEvery, () => again({ requestPolicy: 'network-only' }));
  const open = data?.overview.openAlerts ?? 0;
  if (open === 0) return null;
  return (
    <span className="open-alerts">
      <span className="visually-hidden">{nav.openAlerts(open)}</span>
    </span>
  );
}
