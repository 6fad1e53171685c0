import { Alert, Drawer, Skeleton } from 'antd';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { CopyLinkButton } from '../../../components/copy-link-button.tsx';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { dependsOnAnswers } from '../answer/answer-query.ts';
import './detail.css';
import { PatternQuery } from './detail-query.ts';
import { PatternView } from './pattern-view.tsx';
import { detailHref, useDetail } from './use-detail.ts';

/** The pattern that the address asks for, over the page that it was opened from. */
export default function PatternDrawer() {
  const { detail: words } = useMessages().patterns;
  const { patternId, close } = useDetail();
  const [location] = useLocation();
  return (
    <Drawer
      open={patternId !== null}
      onClose={close}
      size="min(560px, 100vw)"
      title={words.title}
      extra={patternId !== null && <CopyLinkButton href={detailHref(location, patternId)} />}
      destroyOnHidden
      className="pattern-drawer"
    >
      <ErrorBoundary key={patternId}>{patternId !== null && <LoadedPattern id={patternId} />}</ErrorBoundary>
    </Drawer>
  );
}

function LoadedPattern({ id }: { id: string }) {
  const { detail: words } = useMessages().patterns;
  const [{ data, error }, reexecute] = useQuery({
    query: PatternQuery,
    variables: { id },
    context: dependsOnAnswers,
  });
  if (!data) {
    if (!error) return <Skeleton active />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  if (data.pattern === null)
    return <Alert type="warning" showIcon title={words.unknown} description={words.unknownHint} />;
  return <PatternView key={id} pattern={data.pattern} />;
}
