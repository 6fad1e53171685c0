import { Segmented, Select } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { wordFor } from '../../../i18n/word-for.ts';
import { optionsOf } from '../options-of.ts';
import type { FigureChoice } from './use-figure-choice.ts';

type Props = {
  choice: FigureChoice;
  onChoose: (change: Partial<FigureChoice>) => void;
  /** What there is to choose from. */
  models: readonly string[];
  kinds: readonly string[];
};

/** Which figures are shown: of what time, of which model, of which kind of run. */
export function FigureFilter({ choice, onChoose, models, kinds }: Props) {
  const { monitoring: words, runs } = useMessages();
  return (
    <div className="figure-filter">
      <Segmented
        aria-label={words.period}
        value={choice.period}
        onChange={(period) => onChoose({ period })}
        options={optionsOf(words.periods)}
      />
      <Select
        className="figure-filter__select"
        aria-label={words.model}
        value={choice.model}
        onChange={(model) => onChoose({ model })}
        options={[{ value: null, label: words.allModels }, ...choicesOf(models, choice.model)]}
      />
      <Select
        className="figure-filter__select"
        aria-label={words.kind}
        value={choice.kind}
        onChange={(kind) => onChoose({ kind })}
        options={[
          { value: null, label: words.allKinds },
          ...choicesOf(kinds, choice.kind, (kind) => wordFor(runs.kinds, kind)),
        ]}
      />
    </div>
  );
}

/** What is chosen stays to be seen, also where there is nothing of it. */
function choicesOf(names: readonly string[], chosen: string | null, label = (name: string) => name) {
  const all = chosen === null || names.includes(chosen) ? names : [...names, chosen];
  return all.map((value) => ({ value, label: label(value) }));
}
