import { Button, Empty } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

type Props = {
  title: string;
  hint?: string;
  /** The way to the step before: another page, or something done here. */
  way?: { label: string; href: string } | { label: string; press: () => void };
  children?: ReactNode;
};

/** In place of what there is none of: what that means, and what to do. */
export function NothingHere({ title, hint, way, children }: Props) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<strong>{title}</strong>}>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {children}
      {way !== undefined &&
        ('href' in way ? (
          <Link href={way.href} asChild>
            <Button type="primary" href={way.href}>
              {way.label}
            </Button>
          </Link>
        ) : (
          <Button onClick={way.press}>{way.label}</Button>
        ))}
    </Empty>
  );
}
