import { Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { LoadError } from '../../components/load-error.tsx';
import { KnownTypes } from './known-types.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { NewTypes } from './new-types.tsx';
import { TypeDialog } from './type-dialog.tsx';
import { dependsOnTypes, type EventType, EventTypesQuery } from './types-query.ts';

/** What a user decides about a type; `name` without a type adds one. */
type Decision = { kind: 'name'; type: EventType | null } | { kind: 'merge'; type: EventType };

/** The vocabulary of events: new types set apart, and the known ones. */
export function TypesTab() {
  const [{ data, error }, reexecute] = useQuery({ query: EventTypesQuery, context: dependsOnTypes });
  const [decision, setDecision] = useState<Decision | null>(null);
  const close = () => setDecision(null);
  const onName = (type: EventType | null) => setDecision({ kind: 'name', type });
  const onMerge = (type: EventType) => setDecision({ kind: 'merge', type });

  if (!data) {
    if (!error) return <Skeleton active className="page-skeleton" />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  const types = data.eventTypes;
  const added = types.filter(({ isNew }) => isNew);
  return (
    <>
      {added.length > 0 && <NewTypes types={added} onAccept={onName} onMerge={onMerge} />}
      <KnownTypes types={types.filter(({ isNew }) => !isNew)} onName={onName} onMerge={onMerge} />
      {decision?.kind === 'name' && <TypeDialog type={decision.type} onClose={close} />}
      {decision?.kind === 'merge' && <MergeDialog type={decision.type} types={types} onClose={close} />}
    </>
  );
}
