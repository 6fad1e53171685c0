import type { Language } from '../../llm/language.ts';
import type { Template } from '../answer-record.ts';

type Words = Readonly<Record<'NEXT' | 'LEADS_TO' | 'HOW_MANY', (name: string) => string>> &
  Readonly<
    Record<Exclude<Template, 'NEXT' | 'LEADS_TO' | 'HOW_MANY'>, (source: string, target: string) => string>
  >;
export type QuestionWords = Words;

/** A question of each template as it may be asked. */
export const questionWords: Readonly<Record<Language, QuestionWords>> = {
  ZH: {
    NEXT: (name) => `“${name}”之后通常会发生什么？`,
    LEADS_TO: (name) => `什么会导致“${name}”？`,
    EDGE_FACT: (source, target) => `“${source}”会导致“${target}”吗？`,
    LIKELIEST_PATH: (source, target) => `从“${source}”到“${target}”最可能的路径是什么？`,
    COMPARE_GROUPS: (feature, target) => `有“${feature}”的用户和没有的用户，在“${target}”上有什么不同？`,
    HOW_LONG: (source, target) => `从“${source}”到“${target}”要多久？`,
    WHO: (source, target) => `哪些用户在“${source}”之后发生了“${target}”？`,
    HOW_MANY: (name) => `有多少用户发生了“${name}”？`,
  },
  EN: {
    NEXT: (name) => `What usually follows “${name}”?`,
    LEADS_TO: (name) => `What leads to “${name}”?`,
    EDGE_FACT: (source, target) => `Does “${source}” lead to “${target}”?`,
    LIKELIEST_PATH: (source, target) => `What is the likeliest path from “${source}” to “${target}”?`,
    COMPARE_GROUPS: (feature, target) =>
      `How do users with “${feature}” differ from those without it in “${target}”?`,
    HOW_LONG: (source, target) => `How long does it take from “${source}” to “${target}”?`,
    WHO: (source, target) => `Which users have “${target}” after “${source}”?`,
    HOW_MANY: (name) => `How many users have “${name}”?`,
  },
};
