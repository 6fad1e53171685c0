import { Tabs } from 'antd';
import { useLocation } from 'wouter';
import { useMessages } from '../../i18n/language.tsx';
import { useTitleDetail } from '../../title/page-title.tsx';
import { RulesTab } from './rules-tab.tsx';
import { TypesTab } from './types-tab.tsx';
import './vocabulary-page.css';

/** What events are called, and which behaviors are conversions. `tab` is `types` unless it is `rules`. */
export default function VocabularyPage({ tab }: { tab: string | undefined }) {
  const { vocabulary } = useMessages();
  const [, navigate] = useLocation();
  useTitleDetail(vocabulary.tabs[tab === 'rules' ? 'rules' : 'types']);
  return (
    <div className="vocabulary-page">
      <h1 className="visually-hidden">{vocabulary.title}</h1>
      <Tabs
        activeKey={tab === 'rules' ? 'rules' : 'types'}
        onChange={(key) => navigate(`/vocabulary/${key}`)}
        items={[
          { key: 'types', label: vocabulary.tabs.types, children: <TypesTab /> },
          { key: 'rules', label: vocabulary.tabs.rules, children: <RulesTab /> },
        ]}
      />
    </div>
  );
}
