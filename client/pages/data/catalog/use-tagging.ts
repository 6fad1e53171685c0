import { useEffect } from 'react';
import { type CombinedError, useMutation, useQuery } from 'urql';
import { graphql } from '../../../graphql/graphql.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { newKey } from '../../../runs/new-key.ts';
import type { RunAbout, RunEntry } from '../../../runs/run-logs.ts';
import { useRunAbout, useRuns, useSnapshot } from '../../../runs/use-runs.tsx';
import { hasEnded } from '../../../runs/watch-run.ts';
import type { TaggedKind } from './catalog-query.ts';

const ActiveTagging = graphql(`
  query ActiveTagging($kind: String!) {
    runs(first: 1, kind: "tagCatalog", subject: $kind, status: [QUEUED, RUNNING]) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

const StartTagging = graphql(`
  mutation StartTagging(
    $kind: TaggedKind!
    $ids: [ID!]
    $scope: TagScope
    $regenerate: Boolean!
    $language: Language!
    $runKey: ID!
  ) {
    startTagging(
      kind: $kind
      ids: $ids
      scope: $scope
      regenerate: $regenerate
      language: $language
      runKey: $runKey
    ) {
      id
    }
  }
`);

const taggingOf = (kind: TaggedKind): RunAbout => ({ kind: 'tagCatalog', subject: kind });

/** The tagging of a part of the catalog. */
export type Tagging = {
  /** The run that was watched last. */
  entry: RunEntry | null;
  /** True while the model is at work, or asked to be. */
  busy: boolean;
  error: CombinedError | undefined;
  /** Entries that nobody has tagged. */
  tagMissing: () => Promise<void>;
  /** All entries but those tagged by hand, asked for afresh. */
  tagAll: () => void;
  /** One entry afresh, however it was tagged. */
  tagOne: (id: string) => void;
};

/** Starts taggings and watches them, also those that were started elsewhere or before a reload. */
export function useTagging(kind: TaggedKind): Tagging {
  const runs = useRuns();
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: ActiveTagging, variables: { kind } });
  const [{ fetching, error }, start] = useMutation(StartTagging);
  const active = data?.runs.edges[0]?.node.id;
  useEffect(() => {
    if (active !== undefined) runs.open(active, taggingOf(kind));
  }, [active, kind, runs]);
  const entry = useRunAbout(taggingOf(kind));
  const state = useSnapshot(entry?.watch)?.state;

  async function go(what: { ids?: string[]; scope?: 'ALL' | 'MISSING'; regenerate: boolean }) {
    const written = language === 'zh' ? 'ZH' : 'EN';
    const started = await start({ kind, language: written, runKey: newKey(), ...what });
    if (started.data) runs.join(started.data.startTagging.id, taggingOf(kind));
  }
  return {
    entry,
    busy: fetching || (state !== undefined && !hasEnded(state)),
    error,
    tagMissing: () => go({ scope: 'MISSING', regenerate: false }),
    tagAll: () => void go({ scope: 'ALL', regenerate: true }),
    tagOne: (id) => void go({ ids: [id], regenerate: true }),
  };
}
