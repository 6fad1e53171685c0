import { plainName } from '../../citations/plain-name.ts';
import type { NodeRecord } from '../../graphs/graph-record.ts';
import type { Language } from '../../llm/language.ts';

/** A node’s name in an answer, made of the data. */
export const shownName = (node: Pick<NodeRecord, 'zh' | 'en'>, language: Language): string =>
  plainName(language === 'EN' ? node.en : node.zh);
