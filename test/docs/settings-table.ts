import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { loadConfig } from '../../server/config.ts';

const source = fileURLToPath(new URL('../../server/config.ts', import.meta.url));
const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

/** A setting, as its author wrote it down. */
interface Setting {
  readonly name: string;
  readonly words: string;
  readonly fallback: string;
}

interface Group {
  readonly name: string;
  readonly settings: Setting[];
}

/** README's tables of settings: of `server/config.ts` the groups (`// …`), docstrings and defaults. */
export function settingsTables(): string {
  return readGroups()
    .map(({ name, settings }) =>
      [
        `| ${name} | default | |\n| --- | --- | --- |`,
        ...settings.map(({ name, fallback, words }) => `| \`${name}\` | ${fallback} | ${words} |`),
      ].join('\n'),
    )
    .join('\n\n');
}

/** README with its tables as they ought to be: between two comments. */
export function withSettingsTables(text: string): string {
  const [before, , after] = text.split(/(?<=<!-- settings -->)|(?=<!-- end of settings -->)/);
  return `${before}\n\n${settingsTables()}\n\n${after}`;
}

function readGroups(): Group[] {
  const text = readFileSync(source, 'utf8');
  const groups: Group[] = [];
  for (const property of settingsIn(ts.createSourceFile(source, text, ts.ScriptTarget.Latest, true))) {
    const comments = ts.getLeadingCommentRanges(text, property.pos) ?? [];
    const written = comments.map(({ pos, end }) => text.slice(pos, end));
    const heading = written.find((comment) => comment.startsWith('//'));
    if (heading) groups.push({ name: heading.slice(2).trim(), settings: [] });
    groups.at(-1)?.settings.push(readSetting(property, written));
  }
  return groups;
}

function readSetting(property: ts.PropertyAssignment, comments: readonly string[]): Setting {
  const name = property.name.getText();
  const words = comments
    .filter((comment) => comment.startsWith('/**'))
    .map((comment) =>
      comment
        .replaceAll(/^\/\*\*|\*\/$|^\s*\*/gm, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .join(' ');
  if (words === '') throw new Error(`${name} has no docstring.`);
  // What the machine says is another on the next one.
  if (property.initializer.getText().includes('Intl.')) return { name, words, fallback: 'the machine’s' };
  const fallback = new Map<string, unknown>(Object.entries(loadConfig({}))).get(name);
  return { name, words, fallback: fallback === undefined ? '' : `\`${fallback}\`` };
}

/** The properties of the object that `settings` is made of. */
function settingsIn(file: ts.SourceFile): ts.PropertyAssignment[] {
  const found: ts.PropertyAssignment[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'settings')
      node.initializer?.forEachChild((part) => {
        if (ts.isObjectLiteralExpression(part))
          found.push(...part.properties.filter(ts.isPropertyAssignment));
      });
    else node.forEachChild(look);
  };
  look(file);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(readme, withSettingsTables(readFileSync(readme, 'utf8')));
