import { Alert } from 'antd';
import type { VariablesOf } from 'gql.tada';
import { useQuery } from 'urql';
import { useSettled } from '../components/use-settled.ts';
import { useMessages } from '../i18n/language.tsx';
import './batch-estimate.css';
import { EstimateFacts } from './estimate-facts.tsx';
import { EstimateQuery } from './estimate-query.ts';

/** Milliseconds without a change before it is estimated. */
const pause = 300;

/** What a batch would take, while it is being chosen: users, calls, tokens, cost, and what is left of the budgets. */
export function BatchEstimate({ scope, language }: VariablesOf<typeof EstimateQuery>) {
  const { estimate: words } = useMessages().spending;
  const settled = useSettled(scope, pause);
  const [{ data, error, fetching }] = useQuery({
    query: EstimateQuery,
    variables: { scope: settled, language },
    requestPolicy: 'network-only',
  });
  const busy = settled !== scope || fetching;
  const estimate = data?.estimateBatch;
  return (
    <section className="batch-estimate" aria-label={words.title} aria-busy={busy} data-busy={busy}>
      <h3>{words.title}</h3>
      {estimate ? (
        <EstimateFacts estimate={estimate} />
      ) : (
        !error && <p className="quiet">{words.estimating}</p>
      )}
      {error && !busy && (
        <Alert
          type="warning"
          showIcon
          title={words.failed}
          description={error.graphQLErrors.map(({ message }) => message).join(' ')}
        />
      )}
    </section>
  );
}
