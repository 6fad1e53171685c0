import { Alert, Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useMessages } from '../i18n/language.tsx';

/** Shows words in place of a part of the page that failed; the rest goes on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { page } = useMessages();
  const reload = <Button onClick={() => location.reload()}>{page.reload}</Button>;
  return (
    <Alert
      className="page-alert"
      type="error"
      showIcon
      title={page.broken}
      description={page.brokenHint}
      action={reload}
    />
  );
}
