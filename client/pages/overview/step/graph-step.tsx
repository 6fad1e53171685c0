import { useLanguage } from '../../../i18n/language.tsx';
import { useMaking } from '../../graphs/making/use-making.ts';
import { inputOf, newDraft } from '../../graphs/order/graph-draft.ts';
import { type StartProps, StartStep } from './start-step.tsx';

type Props = StartProps & { versionOf: string | null };

/** Makes a graph as it is by default, or the next version of one, and goes where it is made. */
export function GraphStep({ versionOf, onStarted, ...props }: Props) {
  const { language } = useLanguage();
  const making = useMaking();
  const written = language === 'zh' ? 'ZH' : 'EN';
  const start = async () => {
    const wish = versionOf === null ? { graph: inputOf(newDraft(written)) } : { versionOf };
    await making.start(wish, written);
    onStarted();
  };
  return <StartStep {...props} loading={making.asking} error={making.refused} onPress={() => void start()} />;
}
