import { MenuOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { ColorModeButton } from '../components/color-mode-button.tsx';
import { DialogBox } from '../components/dialog-box.tsx';
import { LanguageButton } from '../components/language-button.tsx';
import { ModelTag } from '../components/model-tag.tsx';
import { useMessages } from '../i18n/language.tsx';
import { PageLinks } from './page-links.tsx';
import './page-menu.css';

/** All that the header has no room for on a narrow screen, in a drawer. */
export function PageMenu() {
  const { nav } = useMessages();
  const [location] = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes whenever another address has come
  useEffect(() => setOpen(false), [location]);
  return (
    <div className="page-menu">
      <Button
        type="text"
        icon={<MenuOutlined />}
        aria-label={nav.menu}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={nav.menu}
        onClick={() => setOpen(true)}
      />
      {open && (
        <DialogBox className="page-menu__drawer" label={nav.menu} onClose={() => setOpen(false)}>
          {/* The page that one is on already has no other address to go to. */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: links answer the keyboard with clicks */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to its links */}
          <div onClick={({ target }) => target instanceof Element && target.closest('a') && setOpen(false)}>
            <nav aria-label={nav.label} className="page-menu__links">
              <PageLinks />
            </nav>
          </div>
          <div className="page-menu__foot">
            <ModelTag />
            <LanguageButton />
            <ColorModeButton />
          </div>
        </DialogBox>
      )}
    </div>
  );
}
