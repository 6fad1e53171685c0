import { LeftOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { Link, useLocation } from 'wouter';
import { CopyLinkButton } from '../../../components/copy-link-button.tsx';
import { useLanguage } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import { useSettings } from '../../../settings.tsx';
import { troubleIn, troubleWords } from '../../data/trouble.ts';
import { CompareSelect } from '../compare/compare-select.tsx';
import type { Graph } from '../graph-query.ts';
import { DeleteGraphButton } from '../list/delete-graph-button.tsx';
import { NewVersionButton } from '../list/new-version-button.tsx';
import { RenameGraphButton } from '../list/rename-graph-button.tsx';
import { useMaking } from '../making/use-making.ts';

/** What a graph is called, what it rests on, whether that still holds, and what can be done with it. */
export function GraphHead({ id, stored }: { id: string; stored: Graph | null }) {
  const { language, messages } = useLanguage();
  const { view: words, facts, focus } = messages.graphs;
  const [, navigate] = useLocation();
  const making = useMaking();
  const trouble = making.refused;
  return (
    <header className="graph-head">
      <div className="graph-head__title">
        <Link href="/graphs" aria-label={words.back} title={words.back} className="graph-head__back">
          <LeftOutlined aria-hidden />
        </Link>
        <h2>{stored?.name ?? ''}</h2>
        {stored && (
          <>
            <Select
              size="small"
              aria-label={words.versions}
              value={id}
              onChange={(version) => navigate(`/graphs/${version}`)}
              popupMatchSelectWidth={false}
              options={stored.versions.map((one) => ({
                value: one.id,
                label: words.version(one.version, localMinute(one.createdAt)),
              }))}
            />
            <CompareSelect graph={stored} />
            <span className="graph-head__actions">
              <CopyLinkButton href={`/graphs/${id}`} />
              <NewVersionButton graph={stored} making={making} />
              <RenameGraphButton graph={stored} />
              <DeleteGraphButton graph={stored} onDelete={() => navigate('/graphs', { replace: true })} />
            </span>
          </>
        )}
      </div>
      {stored && (
        <p className="graph-head__facts">
          {[
            focus[stored.focus],
            stored.cohort === null ? null : facts.cohort(stored.cohort.name),
            stored.ofPatterns ? facts.ofPatterns : null,
            facts.users(stored.sequenceCount),
            facts.events(stored.eventCount),
            facts.window(stored.windowHours / 24),
            facts.least(stored.leastUsers),
            facts.tested(stored.testedCount),
            facts.nodes(stored.nodeCount),
            facts.edges(stored.edgeCount),
          ]
            .filter((fact) => fact !== null)
            .join(' · ')}
          {stored.run && (
            <>
              {' · '}
              <Link href={`/runs/${stored.run.id}`}>{facts.run}</Link>
            </>
          )}
          <br />
          <WordsBy model={stored.model} />
        </p>
      )}
      {stored?.stale && (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              <strong>{words.stale}</strong> {words.staleHint}
            </>
          }
          action={
            <Button
              size="small"
              loading={making.asking}
              onClick={() => void making.start({ versionOf: id }, language === 'zh' ? 'ZH' : 'EN')}
            >
              {words.anew}
            </Button>
          }
        />
      )}
      {trouble && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={messages.graphs.list.failed}
          description={troubleWords(troubleIn(trouble), messages)}
        />
      )}
    </header>
  );
}

/** Whose the numbers are, and whose the words. */
function WordsBy({ model }: { model: string | null }) {
  const { graphs, header } = useLanguage().messages;
  const settings = useSettings();
  const rules = settings?.modelIsRules === true && model === settings.model;
  if (model === null) return graphs.view.noWords;
  return graphs.view.wordsBy(rules ? `${model} (${header.rules})` : model);
}
