import type { ReactNode } from 'react';

/** A figure: its name, its value, what it means, and more about it in small print. */
export type Fact = { name: string; value: ReactNode; hint?: string; more?: string };

/** Figures with their names. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="cited__facts">
      {facts.map(({ name, value, hint, more }) => (
        <div key={name} {...(hint !== undefined && { title: hint })}>
          <dt>{name}</dt>
          <dd>
            {value}
            {more !== undefined && <span className="cited__more">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
