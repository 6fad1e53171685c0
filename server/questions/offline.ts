import { readAnswerPrompt } from './prompt/answer-prompt.ts';
import { plainText } from './reading/tokens.ts';
import { wordsOf } from './writing/answer-writer.ts';

/** Edges that an answer tells. */
const MOST = 3;

/** Asks for whatever is there. */
const aboutAll =
  /主要|重要|关键|总结|概括|概述|总体|整体|哪些规律|发现|\b(?:main|most important|strongest|key|summar\w*|overview|overall|insights?|matters?)\b/;

/** Answers a prompt of `buildAnswerPrompt` by rules, in place of a model: it tells the strongest edges of what is named. */
export function answerQuestionByRules(prompt: { system: string; user: string }): string {
  const { language, question, records } = readAnswerPrompt(prompt);
  const asked = plainText(question);
  const edges = records.filter(([, kind]) => kind === 'edge');
  const isNamed = (name = '') => asked.includes(plainText(name));
  const about = edges.filter(([, , source, target]) => isNamed(source) || isNamed(target));
  const meant = about.length > 0 ? about : aboutAll.test(asked) ? edges : [];
  if (meant.length === 0) return wordsOf(language).unknown;
  const sentences = meant
    .slice(0, MOST)
    .map(([id = '', , source = '', target = '', ...cells]) =>
      language === 'EN'
        ? `From “${source}” to “${target}”: ${tellAll(cells)} [${id}].`
        : `从“${source}”到“${target}”：${tellAll(cells, chinese)}[${id}]。`,
    );
  return sentences.join(language === 'EN' ? ' ' : '');
}

const chinese: ReadonlyMap<string, string> = new Map([
  ['users', '用户数'],
  ['share of next events', '紧接着发生的比例'],
  ['likelihood', '可能性'],
  ['median time', '时间中位数'],
  ['users with the feature', '符合的用户数'],
  ['share of them with the event', '其中发生的比例'],
  ['users without', '不符合的用户数'],
  ['share of those with the event', '其中发生的比例'],
  ['events each', '人均事件数'],
]);

/** The facts that have a name in Chinese, in the order of the record. */
function tellAll(cells: readonly string[], names?: ReadonlyMap<string, string>): string {
  const facts = cells.flatMap((cell) => {
    const [name = ''] = cell.split('=', 1);
    return chinese.has(name) ? [`${names?.get(name) ?? name} ${cell.slice(name.length + 1)}`] : [];
  });
  return facts.join(names ? '，' : ', ');
}
