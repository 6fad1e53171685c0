import { Button } from 'antd';
import { Link } from 'wouter';

/** A step that is done on another page. */
export function GoStep({ href, label }: { href: string; label: string }) {
  return (
    <Link href={href} asChild>
      <Button type="primary" size="large" href={href}>
        {label}
      </Button>
    </Link>
  );
}
