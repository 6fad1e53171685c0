import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { Link, useLocation } from 'wouter';
import { useMessages } from '../../i18n/language.tsx';
import { localMinute } from '../../i18n/local-time.ts';
import type { AskedGraph, GraphToAsk } from './questions-query.ts';

type Props = { graph: AskedGraph; graphs: readonly GraphToAsk[] };

/** Which graph is asked, and what is to be known of it: an older version, or data that has changed since. */
export function GraphBar({ graph, graphs }: Props) {
  const { graph: words } = useMessages().questions;
  const [, navigate] = useLocation();
  const [newest] = graph.versions;
  const older = newest !== undefined && newest.id !== graph.id;
  const choices = graphs.some(({ id }) => id === graph.id) ? graphs : [graph, ...graphs];
  return (
    <div className="graph-bar">
      <div className="graph-bar__line">
        <Select
          aria-label={words.choose}
          className="graph-bar__choice"
          value={graph.id}
          onChange={(id) => navigate(`/questions/${id}`)}
          options={choices.map(({ id, name, version, focus, createdAt }) => ({
            value: id,
            label: `${name} · ${words.version(version)}`,
            title: `${words.focus[focus]} · ${localMinute(createdAt)}`,
          }))}
        />
        <Link href={`/graphs/${graph.id}`}>{words.open}</Link>
      </div>
      {older && (
        <p className="graph-bar__note">
          <InfoCircleOutlined aria-hidden /> {words.older(newest.version)}{' '}
          <Link href={`/questions/${newest.id}`}>{words.toVersion(newest.version)}</Link>
        </p>
      )}
      {graph.stale && (
        <p className="graph-bar__note">
          <WarningOutlined aria-hidden /> {words.stale}
        </p>
      )}
    </div>
  );
}
