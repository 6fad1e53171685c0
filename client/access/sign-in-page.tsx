import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { ColorModeButton } from '../components/color-mode-button.tsx';
import { LanguageButton } from '../components/language-button.tsx';
import { Mark } from '../components/mark.tsx';
import { useMessages } from '../i18n/language.tsx';
import './sign-in-page.css';
import { useAccess } from './use-access.tsx';

/** Asks for a token. */
export default function SignInPage() {
  const { signIn: words } = useMessages().access;
  const { passes } = useAccess();
  const field = useId();
  const [token, setToken] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<'refused' | 'unreachable' | null>(null);
  const submit = async () => {
    setBusy(true);
    setProblem(null);
    const outcome = await passes.signIn(token.trim());
    if (outcome === 'pass') return;
    setBusy(false);
    setProblem(outcome);
  };
  return (
    <div className="app causeway sign-in">
      <div className="sign-in__switches">
        <LanguageButton />
        <ColorModeButton />
      </div>
      <main className="sign-in__main">
        <h1>
          <Mark />
          {words.title}
        </h1>
        <p className="quiet">{words.explain}</p>
        <form
          className="sign-in__form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <label htmlFor={field}>{words.token}</label>
          <Input.Password
            id={field}
            autoFocus
            autoComplete="current-password"
            placeholder="cw_…"
            size="large"
            value={token}
            onChange={({ target }) => {
              setToken(target.value);
              setProblem(null);
            }}
          />
          <Button type="primary" size="large" htmlType="submit" disabled={busy || token.trim() === ''}>
            {words.go}
          </Button>
        </form>
        <div role="alert">
          {problem && (
            <Alert type="error" showIcon title={words[problem]} description={words.hint[problem]} />
          )}
        </div>
        <p className="quiet">{words.where}</p>
        <code className="sign-in__command">npm run token -- create --role analyst --name &quot;…&quot;</code>
      </main>
    </div>
  );
}
