import { useState } from 'react';
import { useQuery } from 'urql';
import { LoadError } from '../../../components/load-error.tsx';
import { NothingHere } from '../../../components/nothing-here.tsx';
import { useSettled } from '../../../components/use-settled.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { NumberFilter } from '../answer/number-filter.tsx';
import { EdgeTable } from './edge-table.tsx';
import { NodeTable } from './node-table.tsx';
import './process.css';
import { ProcessQuery } from './process-query.ts';
import { VariantTable } from './variant-table.tsx';

/** Milliseconds without a key before the filter is sent. */
const typingPause = 250;
const [fewVariants, manyVariants] = [20, 1_000];

/** The directly-follows graph of all current sequences, as tables. */
export default function ProcessTab() {
  const { process: words, question } = useMessages().patterns;
  const [least, setLeast] = useState<number | null>(1);
  const [all, setAll] = useState(false);
  const minUsers = useSettled(least ?? 1, typingPause);
  const [{ data, error }, reexecute] = useQuery({
    query: ProcessQuery,
    variables: { minUsers, variants: all ? manyVariants : fewVariants },
    context: dependsOnEvents,
  });
  if (error && !data)
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  const view = data?.processView;
  if (view?.sequenceCount === 0)
    return (
      <NothingHere
        title={question.noSequences}
        hint={question.noSequencesHint}
        way={{ label: question.toUsers, href: '/users' }}
      />
    );
  return (
    <div className="process-tab">
      <p>{words.hint}</p>
      <div className="process-tab__tools">
        <NumberFilter label={words.minUsers} min={1} precision={0} value={least} onChange={setLeast} />
        {view && <span className="quiet">{words.sequences(view.sequenceCount)}</span>}
      </div>
      <div className="process-tab__tables">
        <EdgeTable edges={view?.edges ?? []} loading={!view} />
        <NodeTable nodes={view?.nodes ?? []} loading={!view} />
      </div>
      {view && <VariantTable view={view} {...(!all && { onMore: () => setAll(true) })} />}
    </div>
  );
}

const dependsOnEvents = { additionalTypenames: ['Event', 'Sequence', 'EventType'] };
