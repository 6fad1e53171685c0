import { runItem } from '../house/run-items.ts';

/** Everything that is told of a pattern. */
export const pattern = `id rank length support share confidence lift span savedAt note
  steps { types { code } lag { q1 median q3 } }
  confidenceInterval { low high }
  rules { support antecedentSupport consequentSupport confidence lift interval { low high }
    antecedent { types { code } } consequent { types { code } } }
  comparison { targetUsers otherUsers targetShare otherShare oddsRatio interval { low high } pValue qValue smallCounts
    lag { median } }
  example { userId sequenceId user { id } steps { eventIds events { id type { code } start } } }`;

export const mining = `id sequenceCount eventCount minSupport targetCount patternCount stale createdAt run { id }
  question { kind minUsers minShare minLength maxLength step target { typeCode category } cohort { name } }`;

export const minePatterns = `subscription ($question: PatternQuestionInput, $regenerate: Boolean, $runKey: ID, $after: Cursor) {
  item: minePatterns(question: $question, regenerate: $regenerate, runKey: $runKey, after: $after) {
    ${runItem} ... on Progress { newPatterns { ${pattern} } } ... on Done { mining { ${mining} } } } }`;

export const readMining = `query ($id: ID!) { mining(id: $id) { ${mining}
  patterns(first: 500) { edges { node { ${pattern} } } } } }`;

interface Told {
  readonly support: number;
  readonly steps: readonly { readonly types: readonly { readonly code: string }[] }[];
}

/** A pattern as `npm run mine` prints it: `a>b,c:support`. */
export const lineOf = ({ steps, support }: Told): string =>
  `${steps.map(({ types }) => types.map(({ code }) => code).join(',')).join('>')}:${support}`;
