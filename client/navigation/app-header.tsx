import { Link } from 'wouter';
import { Account } from '../access/account.tsx';
import { useMessages } from '../i18n/language.tsx';
import { SearchButton } from '../search/search-button.tsx';
import { PageLinks } from './page-links.tsx';
import { PageMenu } from './page-menu.tsx';
import './app-header.css';
import { ColorModeButton } from '../components/color-mode-button.tsx';
import { LanguageButton } from '../components/language-button.tsx';
import { Mark } from '../components/mark.tsx';
import { ModelTag } from '../components/model-tag.tsx';

/** Product, pages, search, the model that answers, language, theme and who is signed in. A narrow screen has a menu for the most. */
export function AppHeader() {
  const { nav } = useMessages();
  return (
    <header className="app-header">
      <PageMenu />
      <Link href="/" className="app-header__brand" aria-label={nav.home} title={nav.home}>
        <Mark />
        <span className="app-header__name">Causeway</span>
      </Link>
      <nav aria-label={nav.label} className="app-header__nav">
        <PageLinks />
      </nav>
      <SearchButton />
      <div className="app-header__wide">
        <ModelTag />
        <LanguageButton />
        <ColorModeButton />
      </div>
      <Account />
    </header>
  );
}
