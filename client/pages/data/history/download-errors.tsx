import { DownloadOutlined } from '@ant-design/icons';
import type { Client } from '@urql/core';
import { Button } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import { saveText } from '../save-text.ts';
import { errorCsv } from './error-csv.ts';
import { ImportErrorsQuery, type RefusedRow } from './errors-query.ts';

/** Rows that are fetched at once; the server gives no more. */
const pageSize = 100;

type Props = { importId: string; fileName: string };

/** Saves all refused rows of an import that are kept. */
export function DownloadErrors({ importId, fileName }: Props) {
  const { history } = useMessages().data;
  const client = useClient();
  const [state, setState] = useState<'rest' | 'fetching' | 'failed'>('rest');
  const save = async () => {
    setState('fetching');
    const rows = await fetchAll(client, importId);
    if (rows !== null) saveText(errorCsv(rows), `${fileName.replace(/\.[^.]*$/, '')}-refused.csv`);
    setState(rows === null ? 'failed' : 'rest');
  };
  return (
    <>
      {state === 'failed' && <span role="alert">{history.downloadFailed}</span>}
      <Button
        size="small"
        icon={<DownloadOutlined />}
        loading={state === 'fetching'}
        onClick={() => void save()}
      >
        {history.download}
      </Button>
    </>
  );
}

/** Null when a page could not be fetched. */
async function fetchAll(client: Client, id: string): Promise<RefusedRow[] | null> {
  const rows: RefusedRow[] = [];
  let after: string | null = null;
  do {
    const variables: { id: string; first: number; after: string | null } = { id, first: pageSize, after };
    const { data } = await client.query(ImportErrorsQuery, variables, { requestPolicy: 'network-only' });
    if (!data?.import) return null;
    const { edges, pageInfo } = data.import.errors;
    rows.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}
