import { Tag } from 'antd';
import { Link } from 'wouter';
import type { CitedNode } from '../../../graphql/citation-fields.ts';
import { langOf } from '../../../i18n/lang-of.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { Facts } from './facts.tsx';

type Props = { node: CitedNode; graphId: string };

/** A node: what it stands for, who has it, and where it stands in the graph. */
export function NodeView({ node, graphId }: Props) {
  const { language, messages } = useLanguage();
  const { citation, node: words } = messages.questions;
  return (
    <>
      <h3>{node[language]}</h3>
      <p>
        <Tag>{words.kinds[node.kind]}</Tag>
        {node.name !== null && node.name !== node[language] && words.named(node.name)}
      </p>
      <Facts
        facts={[
          { name: words.users, value: node.users.toLocaleString('en') },
          { name: words.events, value: node.events.toLocaleString('en') },
        ]}
      />
      {node.description !== null && (
        <section aria-label={words.description}>
          <h4>{words.description}</h4>
          <p className="cited__said" lang={langOf(node.description)}>
            {node.description}
          </p>
        </section>
      )}
      <p>
        <Link href={`/graphs/${graphId}?node=${node.number}`}>{citation.inGraph}</Link>
      </p>
    </>
  );
}
