import { NothingHere } from '../../../components/nothing-here.tsx';
import { useMessages } from '../../../i18n/language.tsx';

/** In place of the users' rows when there are none: what to do about it. */
export function UsersEmpty({ search }: { search: string }) {
  const { overview, users } = useMessages();
  if (search !== '') return <NothingHere title={users.noMatch(search)} hint={users.noMatchHint} />;
  return (
    <NothingHere
      title={users.empty}
      hint={users.emptyHint}
      way={{ label: overview.steps.IMPORT.press, href: '/data' }}
    >
      <p className="quiet">{users.emptyHintSample}</p>
    </NothingHere>
  );
}
