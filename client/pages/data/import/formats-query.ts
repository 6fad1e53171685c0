import type { ResultOf } from 'gql.tada';
import { graphql } from '../../../graphql/graphql.ts';

/** What files are understood, and how large they may be. */
export const FormatsQuery = graphql(`
  query ImportFormats {
    importFormats {
      kind
      fields {
        name
        requiredGroup
      }
    }
    importTemplates {
      kind
      fileName
      text
    }
    settings {
      maxImportBytes
    }
  }
`);
export type Formats = ResultOf<typeof FormatsQuery>;
export type ImportFormat = Formats['importFormats'][number];
