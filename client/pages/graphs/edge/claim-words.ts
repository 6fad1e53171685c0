import type { Language } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { ratio as times } from '../../patterns/figures.ts';
import { nodeName } from '../view/shown-graph.ts';
import type { EdgeDetail } from './edge-query.ts';

type Given = { language: Language; messages: Messages; windowHours: number };

/** What an edge claims, sentence by sentence, and what it does not: with its own numbers and no others. */
export function claimWords(edge: EdgeDetail, { language, messages, windowHours }: Given): string[] {
  const { edge: words } = messages.graphs;
  const { claim, sign, ratio, pair } = edge;
  const [source, target] = [nodeName(edge.source, language), nodeName(edge.target, language)];
  const days = windowHours / 24;
  const factor = sign === 'LOWERS' && ratio > 0 ? times(1 / ratio) : times(ratio);
  if (claim === 'HOLDS_FOR')
    return [
      sign === 'LOWERS' ? words.holdsLess(source, target, factor) : words.holdsMore(source, target, factor),
    ];
  if (claim === 'FOLLOWS') return [words.follows(source, target)];
  const likelier =
    sign === 'LOWERS'
      ? words.rarer(source, target, factor, days)
      : words.likelier(source, target, factor, days);
  const condition = pair?.condition ? [words.onlyWith(featureWords(pair.condition.feature, messages))] : [];
  if (claim === 'PREDICTS') return [likelier, ...condition, ...weakestWords(edge, language, messages, false)];
  return [
    likelier,
    ...condition,
    sign === 'LOWERS' ? words.suggestsHindrance : words.suggestsCause,
    ...weakestWords(edge, language, messages, true),
    words.stagesNote,
  ];
}

function weakestWords(
  { pair }: EdgeDetail,
  language: Language,
  { graphs }: Messages,
  holds: boolean,
): string[] {
  if (!pair) return [];
  const { reason, types } = pair.weakest;
  const name = reason === 'EARLIER_EVENT' ? (types[0]?.[language] ?? '') : '';
  const why = graphs.edge.reason[reason](name);
  return [holds ? graphs.edge.weakestHolds(why) : graphs.edge.weakestExplains(why)];
}

/** A feature of profiles in words: its field, and what it is tested for. */
export function featureWords(
  { field, test, value }: { field: string; test: 'AT_LEAST' | 'IS' | 'HAS'; value: string },
  { graphs }: Messages,
): string {
  const fields: Record<string, string> = graphs.edge.fields;
  const name = Object.hasOwn(fields, field) ? (fields[field] ?? field) : field;
  if (value === 'true') return name;
  return test === 'AT_LEAST' ? `${name} ≥ ${value}` : `${name} = ${value}`;
}
