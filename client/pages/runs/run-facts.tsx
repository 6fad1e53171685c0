import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { StateMark } from '../../components/state-mark.tsx';
import { formatMilliseconds, formatSeconds } from '../../i18n/duration-format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { localMinute, localTime } from '../../i18n/local-time.ts';
import { wordFor } from '../../i18n/word-for.ts';
import { useMoney } from '../../spending/use-money.ts';
import { MiningQuestion } from './mining-question.tsx';
import type { Run } from './run-query.ts';
import { secondsOf, stateWord } from './run-state.ts';

/** A run in figures. @param now epoch milliseconds, for one that is under way */
export function RunFacts({ run, now }: { run: Run; now: number }) {
  const { language, messages } = useLanguage();
  const { batch, run: words, runs, spending } = messages;
  const money = useMoney();
  const seconds = secondsOf(run, now);
  const firstToken = run.calls.find(({ firstTokenMs }) => firstTokenMs !== null)?.firstTokenMs ?? null;
  const attempts = run.steps.reduce((sum, step) => sum + step.attempts, 0);
  const finished = run.steps.filter(({ finishedAt }) => finishedAt !== null).length;
  const { calls, promptTokens, completionTokens, cost, model } = run.usage;
  const costWords = (of: string | null) => (of === null ? spending.noPrice : money(of));
  const facts: [string, ReactNode][] = [
    [runs.state, <StateMark key="state" state={stateWord(run.status)} />],
    [runs.started, localMinute(run.createdAt)],
  ];
  if (run.waitUntil !== null) facts.push(['', words.waiting(localTime(run.waitUntil))]);
  if (run.subject !== null && run.kind === 'tagCatalog')
    facts.unshift([runs.subject, wordFor(runs.subjects, run.subject)]);
  else if (run.kind === 'answerQuestion') {
    if (run.question !== null) facts.unshift([runs.subject, <Asked key="asked" question={run.question} />]);
  } else if (run.subject !== null) {
    const href = `/users/${encodeURIComponent(run.subject)}`;
    facts.unshift([
      runs.subject,
      <Link key="user" href={href}>
        {run.subject}
      </Link>,
    ]);
  }
  if (run.patternQuestion !== null) {
    facts.unshift([
      runs.subject,
      <MiningQuestion key="question" question={run.patternQuestion} answerId={run.mining?.id ?? null} />,
    ]);
  }
  if (run.graph !== null) {
    facts.unshift([
      runs.subject,
      <Link key="graph" href={`/graphs/${run.graph.id}`} title={runs.toGraph}>
        {run.graph.name} v{run.graph.version}
      </Link>,
    ]);
  }
  if (run.parent !== null) {
    facts.push([
      '',
      <Link key="parent" href={`/runs/${run.parent.id}`}>
        {runs.parent}
      </Link>,
    ]);
  }
  if (seconds !== null) facts.push([runs.duration, formatSeconds(seconds, language)]);
  if (run.steps.length > 0) {
    facts.push([runs.steps, runs.stepOf(finished, run.steps.length)], [runs.attempts, attempts]);
  }
  if (firstToken !== null) facts.push([runs.firstToken, formatMilliseconds(firstToken)]);
  if (promptTokens + completionTokens > 0) {
    facts.push([
      runs.tokens,
      `${promptTokens.toLocaleString('en')} + ${completionTokens.toLocaleString('en')}`,
    ]);
  }
  if (calls > 0) facts.push([spending.cost, costWords(cost)]);
  if (model !== null) facts.push([runs.model, model]);
  if (run.batch !== null) {
    const { total, succeeded, failed, active, waiting } = run.batch;
    facts.push(['', batch.done(total - waiting - active, total)], ['', batch.succeeded(succeeded)]);
    if (failed > 0) facts.push(['', batch.failed(failed)]);
    facts.push(
      [runs.tokens, (run.batch.promptTokens + run.batch.completionTokens).toLocaleString('en')],
      [spending.cost, costWords(run.batch.cost)],
    );
  }
  facts.push([runs.items, run.lastSeq.toLocaleString('en')]);

  return (
    <dl className="run-facts">
      {facts.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no name but their place
        <div key={index}>
          {name !== '' && <dt>{name}</dt>}
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The question that a run answers, and the way to its conversation. */
function Asked({ question: { id, text, graph } }: { question: NonNullable<Run['question']> }) {
  const { runs } = useMessages();
  return (
    <>
      {text} <Link href={`/questions/${graph.id}?question=${id}`}>{runs.toAnswer}</Link>
    </>
  );
}
