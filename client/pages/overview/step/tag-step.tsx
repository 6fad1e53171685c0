import { useTagging } from '../../data/catalog/use-tagging.ts';
import type { Overview } from '../overview-query.ts';
import { type StartProps, StartStep } from './start-step.tsx';

type Props = StartProps & { figures: Overview['figures'] };

/** Tags the apps and the media that nobody has tagged. */
export function TagStep({ figures: { untaggedApps, untaggedMedia }, onStarted, ...props }: Props) {
  const apps = useTagging('APPS');
  const media = useTagging('MEDIA');
  const start = async () => {
    await Promise.all([
      untaggedApps > 0 ? apps.tagMissing() : null,
      untaggedMedia > 0 ? media.tagMissing() : null,
    ]);
    onStarted();
  };
  return (
    <StartStep
      {...props}
      loading={apps.busy || media.busy}
      error={apps.error ?? media.error}
      onPress={() => void start()}
    />
  );
}
