import { runItem } from '../house/run-items.ts';

const sentence = `text citations { id node { id zh en } edge { id users source { codes } target { codes } }
  pattern { id support } event { id start type { code } } } faults { fault text }`;

const question = `id text language template model retrieved createdAt answeredAt follows { id } run { id status } graph { id }
  sentences { ${sentence} }`;

export const answerQuestion = `subscription ($graphId: ID!, $text: String!, $followsId: ID, $language: Language, $regenerate: Boolean, $runKey: ID, $after: Cursor) {
  item: answerQuestion(graphId: $graphId, text: $text, followsId: $followsId, language: $language, regenerate: $regenerate, runKey: $runKey, after: $after) {
    ${runItem} ... on Progress { newSentences { ${sentence} } } ... on Done { question { ${question} } } } }`;

export const followAnswer = `subscription ($runId: ID!, $after: Cursor) { item: followRun(runId: $runId, after: $after) {
  ${runItem} ... on Progress { newSentences { ${sentence} } } ... on Done { question { ${question} } } } }`;

export const history = `query ($id: ID!, $first: Int) { graph(id: $id) { questions(first: $first) { totalCount edges { node { ${question} } } } } }`;
