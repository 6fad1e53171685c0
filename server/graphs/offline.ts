import type { Language } from '../llm/language.ts';
import { escapeCell } from '../llm/lines/cells.ts';
import { readGraphPrompt } from './naming/graph-prompt.ts';

/** Numbers in names would be taken for claims. */
const within = (name: string): string => escapeCell(name.slice(0, 40));

type Cells = readonly string[];

const nodeLine = (
  [id = '', kind = '', name = '', events = '', users = '']: Cells,
  language: Language,
): string => {
  const words = {
    EN: kind === 'FEATURE' ? `Users of whom this is known: ${users}.` : `${events} events of ${users} users.`,
    ZH: kind === 'FEATURE' ? `已知符合的用户：${users}位。` : `${users}位用户的${events}个事件。`,
  };
  return `node|${id}|${within(name)}|${words[language]}`;
};

const claims: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  SUGGESTS_CAUSE: {
    EN: 'Other known reasons do not explain it: it suggests a cause.',
    ZH: '其他已知原因不能解释，提示可能存在因果。',
  },
  PREDICTS: { EN: 'It predicts; other reasons may explain it.', ZH: '有预测作用，但可能另有原因。' },
  FOLLOWS: { EN: 'It follows, no more often than by chance.', ZH: '先后发生，未超出随机水平。' },
  HOLDS_FOR: { EN: 'It differs by profile.', ZH: '随画像不同而不同。' },
};

function edgeLine(
  [id = '', ends = '', kind = '', claim = '', , users = '', ratio = '']: Cells,
  language: Language,
) {
  const count = users.replace(' users', '');
  const told = claims[claim]?.[language] ?? '';
  const words = {
    EN: `${ratio.replace('x', ' times')} as likely, shown by ${count} users. ${told}`,
    ZH: `可能性为${ratio.replace('x', '倍')}，${count}位用户如此。${told}`,
  };
  return `edge|${id}|${ends}|${kind}|${words[language]}`;
}

function insights(
  { nodes, edges, patterns }: Pick<ReturnType<typeof readGraphPrompt>, 'nodes' | 'edges' | 'patterns'>,
  language: Language,
): string[] {
  const names = new Map(nodes.map(([id = '', , name = '']) => [id, within(name)]));
  const strongest = edges.slice(0, 3).map(([id = '', ends = '']) => {
    const [source = '', target = ''] = ends.split('>').map((end) => names.get(end) ?? end);
    return language === 'EN'
      ? `insight|Among the strongest edges is the one from ${source} to ${target} [${id}].`
      : `insight|最强的关系之一是从${source}到${target} [${id}]。`;
  });
  const common = patterns
    .slice(0, 1)
    .map(([id = '', steps = '', users = '']) =>
      language === 'EN'
        ? `insight|A common path is ${escapeCell(steps)}: ${users} [${id}].`
        : `insight|常见路径是${escapeCell(steps)}：${users.replace(' users', '位用户')} [${id}]。`,
    );
  return [...strongest, ...common];
}

/** Answers a prompt of `buildGraphPrompt` by rules, in place of a model: it says in words what the rows say. */
export function answerGenerateGraph(prompt: { system: string; user: string }): string {
  const { language, ...rows } = readGraphPrompt(prompt);
  const lines = [
    ...rows.nodes.map((cells) => nodeLine(cells, language)),
    ...rows.edges.map((cells) => edgeLine(cells, language)),
    ...insights(rows, language),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
