import { Link, useRoute } from 'wouter';
import { Account } from '../access/account.tsx';
import { useMessages } from '../i18n/language.tsx';
import './app-header.css';
import { ColorModeButton } from './color-mode-button.tsx';
import { LanguageButton } from './language-button.tsx';
import { Mark } from './mark.tsx';
import { ModelTag } from './model-tag.tsx';

/** Product, pages, the model that answers, who is signed in, language and theme. A page joins `nav` when it exists. */
export function AppHeader() {
  const { nav } = useMessages();
  return (
    <header className="app-header">
      <Link href="/users" className="app-header__brand">
        <Mark />
        <span className="app-header__name">Causeway</span>
      </Link>
      <nav aria-label={nav.label} className="app-header__nav">
        <PageLink href="/data" path="/data/:tab?/:part?" label={nav.data} />
        <PageLink href="/users" path="/users/:id?" label={nav.users} />
        <PageLink href="/patterns" path="/patterns/:tab?/:part?" label={nav.patterns} />
        <PageLink href="/graphs" path="/graphs/:id?/:part?" label={nav.graphs} />
        <PageLink href="/questions" path="/questions/:graphId?" label={nav.questions} />
        <PageLink href="/vocabulary" path="/vocabulary/:tab?" label={nav.vocabulary} />
        <PageLink href="/runs" path="/runs/:id?" label={nav.runs} />
      </nav>
      <ModelTag />
      <div className="app-header__switches">
        <Account />
        <LanguageButton />
        <ColorModeButton />
      </div>
    </header>
  );
}

function PageLink({ href, path, label }: { href: string; path: string; label: string }) {
  const [here] = useRoute(path);
  return (
    <Link href={href} className="app-header__link" {...(here && { 'aria-current': 'page' as const })}>
      {label}
    </Link>
  );
}
