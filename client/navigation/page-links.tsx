import { Link, useLocation } from 'wouter';
import { useMessages } from '../i18n/language.tsx';
import { useShortcutsOn } from '../shortcuts/shortcuts-choice.tsx';
import { OpenAlerts } from './open-alerts.tsx';
import { pageList, pageOf } from './page-list.ts';

/** A link to every page. */
export function PageLinks() {
  const { nav } = useMessages();
  const [location] = useLocation();
  const shortcuts = useShortcutsOn();
  const here = pageOf(location);
  return pageList.map(({ name, href, key }) => (
    <Link
      key={name}
      href={href}
      className="page-link"
      {...(shortcuts && {
        title: `${nav[name]} (G ${key.toUpperCase()})`,
        'aria-keyshortcuts': `G ${key.toUpperCase()}`,
      })}
      {...(name === here && { 'aria-current': 'page' as const })}
    >
      {nav[name]}
      {name === 'monitoring' && <OpenAlerts />}
    </Link>
  ));
}
