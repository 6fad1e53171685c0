import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { UserList } from './list/user-list.tsx';
import { UserPanel } from './user-panel.tsx';
import './users-page.css';

/** The list of users and, beside it, the chosen one. On a narrow screen it is one or the other. */
export default function UsersPage({ selected }: { selected: string | undefined }) {
  const { users } = useMessages();
  return (
    <div className="users-page" data-detail={selected !== undefined}>
      <h1 className="visually-hidden">{users.title}</h1>
      <UserList selected={selected} />
      {selected !== undefined && (
        <ErrorBoundary key={selected}>
          <UserPanel id={selected} />
        </ErrorBoundary>
      )}
    </div>
  );
}
