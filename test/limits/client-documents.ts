import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

/** An operation of the page, with the fragments that it spreads. */
export interface ClientDocument {
  readonly name: string;
  readonly text: string;
}

/** Every operation that the page's sources write down as graphql(`…`). */
export function clientDocuments(): ClientDocument[] {
  const files = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const perFile = files.map((file) => definitionsIn(readFileSync(join('client', file), 'utf8')));
  const everywhere = byName(perFile.flat());
  return perFile.flatMap((definitions) => {
    // A name may stand for another fragment in another file.
    const fragments = new Map([...everywhere, ...byName(definitions)]);
    return definitions.filter(isOperation).map((operation) => ({
      name: operation.name?.value ?? print(operation).slice(0, 60),
      text: [operation, ...spreadBy(operation, fragments)].map(print).join('\n'),
    }));
  });
}

function definitionsIn(source: string): readonly DefinitionNode[] {
  const texts = [...source.matchAll(/\bgraphql\(\s*`([^`]+)`/g)].map(([, text = '']) => text);
  return texts.flatMap((text) => parse(text, { noLocation: true }).definitions);
}

const byName = (definitions: readonly DefinitionNode[]) =>
  new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));

/** The fragments that a definition spreads, and those that they spread, each once. */
function spreadBy(
  definition: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<FragmentDefinitionNode> {
  const found = new Set<FragmentDefinitionNode>();
  const look = (node: DefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`The page has no fragment ${name.value}.`);
        if (found.has(fragment)) return;
        found.add(fragment);
        look(fragment);
      },
    });
  };
  look(definition);
  return found;
}

const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION;
const isOperation = (node: DefinitionNode): node is OperationDefinitionNode =>
  node.kind === Kind.OPERATION_DEFINITION;
