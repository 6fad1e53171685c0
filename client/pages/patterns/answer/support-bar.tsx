import { percent } from '../figures.ts';

/** How many users, and as a bar which share of all. */
export function SupportBar({ users, share }: { users: number; share: number }) {
  return (
    <span className="support-bar">
      <span className="support-bar__users">{users.toLocaleString('en')}</span>
      <span className="support-bar__share">{percent(share)}</span>
      <span className="support-bar__track" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}
