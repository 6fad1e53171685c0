import { Tabs } from 'antd';
import { useLocation } from 'wouter';
import { useMessages } from '../../i18n/language.tsx';
import './access-page.css';
import { AuditTab } from './audit-tab.tsx';
import { TokensTab } from './tokens-tab.tsx';

/** Who is let in, and who changed what; for admins. `tab` is `tokens` unless it is `audit`. */
export default function AccessPage({ tab }: { tab: string | undefined }) {
  const { page } = useMessages().access;
  const [, navigate] = useLocation();
  return (
    <div className="access-page">
      <h1 className="visually-hidden">{page.title}</h1>
      <Tabs
        activeKey={tab === 'audit' ? 'audit' : 'tokens'}
        onChange={(key) => navigate(`/access/${key}`)}
        items={[
          { key: 'tokens', label: page.tabs.tokens, children: <TokensTab /> },
          { key: 'audit', label: page.tabs.audit, children: <AuditTab /> },
        ]}
      />
    </div>
  );
}
