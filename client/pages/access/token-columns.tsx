import { type TableProps, Tag } from 'antd';
import type { CombinedError } from 'urql';
import type { Messages } from '../../i18n/messages.ts';
import type { TimeFormat } from '../../i18n/time-format.ts';
import { RevokeButton } from './revoke-button.tsx';
import { tokenState } from './token-state.ts';
import type { Token } from './tokens-query.ts';

type Options = {
  words: Messages['access'];
  time: TimeFormat;
  narrow: boolean;
  /** Epoch milliseconds. */
  now: number;
  onProblem: (error: CombinedError | undefined) => void;
};

const colors = { ACTIVE: 'green', EXPIRED: 'default', REVOKED: 'red' };

/** The columns of tokens; a narrow table has one. */
export function tokenColumns({ words, time, narrow, now, onProblem }: Options) {
  const { tokens, roles } = words;
  const moment = (iso: string | null) => (iso === null ? tokens.never : time.minute(iso));
  const state = (token: Token) => {
    const known = tokenState(token, now);
    return <Tag color={colors[known]}>{tokens.states[known]}</Tag>;
  };
  const revoke = (token: Token) =>
    tokenState(token, now) === 'ACTIVE' && <RevokeButton token={token} onProblem={onProblem} />;
  if (narrow)
    return [
      {
        title: tokens.name,
        key: 'token',
        render: (_, token) => (
          <div className="access-cell">
            <span>
              <strong className="access-name">{token.name}</strong> {state(token)}
            </span>
            <span className="quiet">{`${roles[token.role]} · ${tokens.expires}: ${moment(token.expiresAt)}`}</span>
            <span className="quiet">{`${tokens.lastUsed}: ${moment(token.lastUsedAt)}`}</span>
            {revoke(token)}
          </div>
        ),
      },
    ] satisfies TableProps<Token>['columns'];
  const when = { className: 'access-when' };
  return [
    { title: tokens.name, key: 'name', className: 'access-name', render: (_, { name }) => name },
    { title: tokens.role, key: 'role', render: (_, { role }) => roles[role] },
    { title: tokens.state, key: 'state', render: (_, token) => state(token) },
    { title: tokens.created, key: 'created', ...when, render: (_, { createdAt }) => time.minute(createdAt) },
    { title: tokens.expires, key: 'expires', ...when, render: (_, { expiresAt }) => moment(expiresAt) },
    { title: tokens.lastUsed, key: 'used', ...when, render: (_, { lastUsedAt }) => moment(lastUsedAt) },
    { title: tokens.actions, key: 'actions', render: (_, token) => revoke(token) },
  ] satisfies TableProps<Token>['columns'];
}
