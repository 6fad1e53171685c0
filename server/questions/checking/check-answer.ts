import { checkSentence, type Lookup } from '../../citations/check-sentence.ts';
import type { AnswerSentence } from '../answer-record.ts';

/** Says that something is not known: the words that answers are asked to use, and others for the same. */
const unknown =
  /无法(?:得知|知道|判断|确定|回答)|不得而知|没有(?:相关|足够)的?(?:数据|信息|记录)|\bnot known\b|\bunknown\b|\bno (?:such )?(?:data|information)\b|\bcannot be (?:known|told|answered|determined)\b|\bdoes not (?:say|show|tell)\b/i;
/** Goes on to claim something after all. */
const butStill = /但|不过|然而|\bbut\b|\bhowever\b|\bthough\b|\bstill\b|[;；]/i;

/** True if a sentence claims something, so that it must cite: all do but those that say that something is not known. */
function claims(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && (!unknown.test(text) || butStill.test(text));
}

/** A sentence of an answer, checked against what the answer may cite. */
export const checkAnswer = (text: string, lookup: Lookup): AnswerSentence => ({
  text,
  ...checkSentence(text, lookup, claims(text)),
});
