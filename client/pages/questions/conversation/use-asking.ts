import { type CombinedError, useMutation } from 'urql';
import { useLanguage } from '../../../i18n/language.tsx';
import { newKey } from '../../../runs/new-key.ts';
import { answerTo } from '../../../runs/run-logs.ts';
import { useRuns } from '../../../runs/use-runs.tsx';
import { dependsOnQuestions, StartAnswer } from '../questions-query.ts';

/** What is asked: the text, and the question that it follows up. */
export type Wish = { text: string; followsId: string | null; regenerate?: boolean };

/** The way to ask. */
export type Asking = {
  /** True while the server is asked to start an answer. */
  asking: boolean;
  /** Why the last question was not taken. */
  refused: CombinedError | undefined;
  /** Asks in the language of the page and watches the answer; `true` when the question was taken. */
  ask: (wish: Wish) => Promise<boolean>;
};

export function useAsking(graphId: string): Asking {
  const runs = useRuns();
  const { language } = useLanguage();
  const [{ fetching, error }, start] = useMutation(StartAnswer);
  return {
    asking: fetching,
    refused: error,
    async ask({ text, followsId, regenerate = false }) {
      const variables = {
        graphId,
        text,
        followsId,
        regenerate,
        runKey: newKey(),
        language: language === 'zh' ? ('ZH' as const) : ('EN' as const),
      };
      const { data } = await start(variables, dependsOnQuestions);
      if (!data) return false;
      runs.open(data.startAnswer.id, answerTo(text));
      return true;
    },
  };
}
