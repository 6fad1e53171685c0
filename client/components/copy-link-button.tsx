import { CheckOutlined, LinkOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/language.tsx';

/** Milliseconds for which it says that the link was copied. */
const saidForMs = 2_000;

/**
 * Copies the address of something, to be sent to somebody. Browsers allow that on secure origins only; elsewhere there is no button.
 *
 * @param href on this server, for example `/runs/1`
 */
export function CopyLinkButton({ href }: { href: string }) {
  const { page } = useMessages();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), saidForMs);
    return () => clearTimeout(timer);
  }, [copied]);
  if (!window.isSecureContext) return null;
  const label = copied ? page.linkCopied : page.copyLink;
  return (
    <Button
      type="text"
      size="small"
      icon={copied ? <CheckOutlined aria-hidden /> : <LinkOutlined aria-hidden />}
      aria-label={label}
      title={label}
      onClick={async () => {
        await navigator.clipboard.writeText(location.origin + href);
        setCopied(true);
      }}
    />
  );
}
