import { type CombinedError, useMutation } from 'urql';
import { useLanguage } from '../../../i18n/language.tsx';
import { newKey } from '../../../runs/new-key.ts';
import { answerTo } from '../../../runs/run-logs.ts';
import { useRuns } from '../../../runs/use-runs.tsx';
import { dependsOnQuestions, type Question, RetryAnswer, StartAnswer } from '../questions-query.ts';

/** What is asked: the text, and the question that it follows up. */
export type Wish = { text: string; followsId: string | null };

/** The way to ask. */
export type Asking = {
  /** True while the server is asked to start an answer. */
  asking: boolean;
  /** Why the last question was not taken. */
  refused: CombinedError | undefined;
  /** Asks in the language of the page and watches the answer; `true` when the question was taken. */
  ask: (wish: Wish) => Promise<boolean>;
  /** Asks a model the same once more, as a question of its own. */
  askAfresh: (question: Question) => Promise<boolean>;
  /** Goes on with a question that has no answer. */
  retry: (question: Question) => Promise<boolean>;
};

export function useAsking(graphId: string): Asking {
  const runs = useRuns();
  const { language } = useLanguage();
  const [starting, start] = useMutation(StartAnswer);
  const [retrying, again] = useMutation(RetryAnswer);

  const begin = async ({ text, followsId }: Wish, regenerate: boolean) => {
    const variables = {
      graphId,
      text,
      followsId,
      regenerate,
      runKey: newKey(),
      language: language === 'zh' ? ('ZH' as const) : ('EN' as const),
    };
    const { data } = await start(variables, dependsOnQuestions);
    if (data) runs.open(data.startAnswer.id, answerTo(text));
    return data !== undefined;
  };
  const wishOf = ({ text, follows }: Question) => ({ text, followsId: follows?.id ?? null });
  return {
    asking: starting.fetching || retrying.fetching,
    refused: starting.error ?? retrying.error,
    ask: (wish) => begin(wish, false),
    askAfresh: (question) => begin(wishOf(question), true),
    async retry(question) {
      if (question.run === null) return begin(wishOf(question), false);
      const { data } = await again({ runId: question.run.id }, dependsOnQuestions);
      if (data) runs.open(data.retryRun.id, answerTo(question.text));
      return data !== undefined;
    },
  };
}
