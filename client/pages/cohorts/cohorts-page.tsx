import { LeftOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { Link, useSearchParams } from 'wouter';
import { CohortDialog } from '../../cohorts/cohort-dialog.tsx';
import { type Cohort, CohortsQuery, dependsOnCohorts } from '../../cohorts/cohorts-query.ts';
import { LoadError } from '../../components/load-error.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useTitleDetail } from '../../title/page-title.tsx';
import { useKept } from '../../undo/use-deletions.tsx';
import { cohortColumns } from './cohort-columns.tsx';
import './cohorts-page.css';

/** All saved cohorts: who belongs to each, and how many they are now. */
export default function CohortsPage() {
  const { cohorts: words, users } = useMessages();
  const narrow = useNarrow();
  const [{ data, error }, reexecute] = useQuery({ query: CohortsQuery, context: dependsOnCohorts });
  const [open, setOpen] = useState<{ cohort: Cohort | null } | null>(null);
  const cohorts = useKept('cohort', data?.cohorts ?? []);
  const [address, setAddress] = useSearchParams();
  const asked = data?.cohorts.find(({ id }) => id === address.get('cohort'));
  useTitleDetail(words.title);
  // An address that names a cohort opens it, once.
  useEffect(() => {
    if (asked === undefined) return;
    setOpen({ cohort: asked });
    setAddress({}, { replace: true });
  }, [asked, setAddress]);
  const onEdit = (cohort: Cohort) => setOpen({ cohort });
  return (
    <div className="cohorts-page">
      <header className="cohorts-page__head">
        <Link href="/users" className="cohorts-page__back" aria-label={users.back} title={users.back}>
          <LeftOutlined />
        </Link>
        <h1>{words.title}</h1>
        <Button icon={<PlusOutlined />} onClick={() => setOpen({ cohort: null })}>
          {words.add}
        </Button>
      </header>
      <p className="quiet">{words.explain}</p>
      {data ? (
        <Table
          size="small"
          rowKey="id"
          aria-label={words.table}
          columns={cohortColumns({ words, narrow, onEdit })}
          dataSource={cohorts}
          pagination={false}
          locale={{ emptyText: words.empty }}
        />
      ) : error ? (
        <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton active className="page-skeleton" />
      )}
      {open !== null && <CohortDialog cohort={open.cohort} onClose={() => setOpen(null)} />}
    </div>
  );
}
