import type { Client } from '@urql/core';
import { graphql } from '../../../graphql/graphql.ts';
import { later } from '../../../graphql/later.ts';
import { type ImportFigures, importFigures } from '../import-figures.ts';
import { CancelImport, ImportFiguresQuery } from '../import-query.ts';
import { troubleIn } from '../trouble.ts';
import type { ImportWorld } from './import-desk.ts';
import { PreviewImport } from './preview-query.ts';

const BeginImport = graphql(`
  mutation BeginImport($kind: ImportKind!, $fileName: String!, $mapping: [ColumnMapping!], $dryRun: Boolean!) {
    beginImport(kind: $kind, fileName: $fileName, mapping: $mapping, dryRun: $dryRun) {
      url
      import {
        id
      }
    }
  }
`);

const ImportProgress = graphql(
  `
    subscription ImportProgress($id: ID!) {
      importProgress(id: $id) {
        ...ImportFigures
      }
    }
  `,
  [importFigures],
);

/** Bytes from the beginning of a file that a preview is made of. */
const previewBytes = 1_000_000;
/** Milliseconds before the figures of an import are asked for again after the connection broke. */
const followAgainMs = 1_000;

/**
 * The server, by the page's GraphQL client; the bytes of files go beside it.
 *
 * @param authorizedFetch `fetch` with the page's pass
 */
export function importWorld(client: Client, authorizedFetch: typeof fetch): ImportWorld {
  return {
    async preview(file, { kind, mapping }) {
      const beginning = new File([file.slice(0, previewBytes)], file.name);
      const variables = { file: beginning, kind, mapping: mapping && [...mapping] };
      // A multipart request is refused without this header: no page of another site can set it.
      const fetchOptions = { headers: { 'x-graphql-yoga-csrf': '1' } };
      const { data, error } = await client.mutation(PreviewImport, variables, { fetchOptions });
      return data?.previewImport ?? troubleIn(error);
    },
    async begin({ file, kind, mapping, dryRun }) {
      const variables = { kind, fileName: file.name, mapping: mapping && [...mapping], dryRun };
      const { data, error } = await client.mutation(BeginImport, variables);
      if (!data) return troubleIn(error);
      const { url, import: begun } = data.beginImport;
      return { id: begun.id, url };
    },
    send: (url, file) => send(authorizedFetch, url, file),
    follow: (id, onFigures) => followImport(client, id, onFigures),
    async read(id) {
      const { data } = await client.query(ImportFiguresQuery, { id }, { requestPolicy: 'network-only' });
      return data?.import ?? null;
    },
    async cancel(id) {
      await client.mutation(CancelImport, { id });
    },
  };
}

async function send(authorizedFetch: typeof fetch, url: string, file: File): Promise<boolean> {
  const headers = { 'content-type': 'application/octet-stream' };
  try {
    await authorizedFetch(url, { method: 'POST', body: file, headers });
    return true;
  } catch {
    return false;
  }
}

/** An import tells its whole present state each time, so that after a break asking again loses nothing. */
function followImport(client: Client, id: string, onFigures: (figures: ImportFigures) => void): () => void {
  let stop = () => {};
  const ask = () => {
    const { unsubscribe } = client.subscription(ImportProgress, { id }).subscribe(({ data, error }) => {
      if (data) onFigures(data.importProgress);
      if (error) stop = later(followAgainMs, ask);
    });
    stop = unsubscribe;
  };
  ask();
  return () => stop();
}
