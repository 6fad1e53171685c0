import { Children, type ReactNode } from 'react';

type Props = { title: string; none: string; children: ReactNode };

/** A titled list; in place of its lines, when there are none, what that means. */
export function OverviewPart({ title, none, children }: Props) {
  return (
    <section className="overview-part" aria-label={title}>
      <h2>{title}</h2>
      {Children.toArray(children).length === 0 ? <p className="quiet">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}
