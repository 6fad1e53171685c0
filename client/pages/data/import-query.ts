import { graphql } from '../../graphql/graphql.ts';
import { importFigures } from './import-figures.ts';

/** An import as it is now. */
export const ImportFiguresQuery = graphql(
  `
    query ImportFigures($id: ID!) {
      import(id: $id) {
        ...ImportFigures
      }
    }
  `,
  [importFigures],
);

/** Rows taken in before stay, until the import is undone. */
export const CancelImport = graphql(
  `
    mutation CancelImport($id: ID!) {
      cancelImport(id: $id) {
        ...ImportFigures
      }
    }
  `,
  [importFigures],
);
