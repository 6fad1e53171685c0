import { useMessages } from '../../../i18n/language.tsx';
import { percent, probability, ratio } from '../../patterns/figures.ts';
import { featureWords } from './claim-words.ts';
import type { EdgeDetail, PairFigures } from './edge-query.ts';
import { type Figure, FigureList, ratioWithInterval } from './figure-list.tsx';

/** All numbers of an edge between events, with what they mean. */
export function PairFacts({ edge, pair }: { edge: EdgeDetail; pair: PairFigures }) {
  const messages = useMessages();
  const { edge: words } = messages.graphs;
  const { figure } = words;
  const number = (n: number) => n.toLocaleString('en');
  const told = (key: keyof typeof figure, value: string): Figure => ({ ...figure[key], value });
  const { condition, dependency, lift } = pair;
  const main = [
    told('users', number(edge.users)),
    told('count', number(pair.count)),
    told('expected', ratio(pair.expected)),
    ...(lift === null ? [] : [told('lift', ratio(lift))]),
    told('ratio', ratioWithInterval(pair.ratio)),
    told('qValue', probability(edge.qValue)),
    told('pValue', probability(pair.pValue)),
  ];
  const order = [
    told('direction', ratioWithInterval(pair.direction)),
    told('ending', ratioWithInterval(pair.ending)),
    told('eValue', ratio(pair.eValue)),
    told('causeQ', probability(pair.causeQValue)),
    told('causeP', probability(pair.causePValue)),
  ];
  const direct = [
    told('direct', number(pair.direct)),
    told('directUsers', number(pair.directUsers)),
    told('transition', percent(pair.transition)),
    ...(dependency === null ? [] : [told('dependency', dependency.toFixed(2))]),
    told('together', number(pair.together)),
  ];
  return (
    <>
      <FigureList label={words.strength} figures={main} />
      {condition && (
        <FigureList
          label={words.condition(featureWords(condition.feature, messages))}
          figures={[
            told('having', ratioWithInterval(condition.having)),
            told('lacking', ratioWithInterval(condition.lacking)),
            told('conditionQ', probability(condition.qValue)),
            told('conditionP', probability(condition.pValue)),
          ]}
        />
      )}
      <FigureList label={words.causeOrNot} figures={order} />
      <FigureList label={words.directly} figures={direct} />
    </>
  );
}
