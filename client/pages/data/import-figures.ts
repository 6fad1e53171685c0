import type { FragmentOf } from 'gql.tada';
import { graphql } from '../../graphql/graphql.ts';

export const importFigures = graphql(`
  fragment ImportFigures on Import {
    id
    kind
    fileName
    status
    dryRun
    bytes
    rows
    added
    duplicates
    rejected
    message
    startedAt
    endedAt
  }
`);
/** An import in figures. `bytes` are those of the file as it came; rows = added + duplicates + rejected. */
export type ImportFigures = FragmentOf<typeof importFigures>;
export type ImportKind = ImportFigures['kind'];

export const importKinds = [
  'BEHAVIORS',
  'PROFILES',
  'APPS',
  'MEDIA',
  'PLACES',
  'ITEMS',
] as const satisfies ImportKind[];
