import type { ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';

/** Reads the beginning of a file; stores nothing. */
export const PreviewImport = graphql(`
  mutation PreviewImport($file: File!, $kind: ImportKind, $mapping: [ColumnMapping!]) {
    previewImport(file: $file, kind: $kind, mapping: $mapping) {
      kind
      form
      rows
      problem
      columns {
        column
        heading
        field
        samples
      }
      errors {
        line
        column
        reason
        code
        values
        row
      }
    }
  }
`);

/** What an import of a file would make of its first rows. */
export type Preview = ResultOf<typeof PreviewImport>['previewImport'];
export type PreviewColumn = Preview['columns'][number];
