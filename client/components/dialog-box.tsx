import { type ReactNode, useEffect, useRef } from 'react';
import './dialog-box.css';

type Props = { label: string; className: string; onClose: () => void; children: ReactNode };

/**
 * The browser's own dialog, open as long as it is there: the rest of the page is out of reach meanwhile, Escape and a press
 * beside it close it, and the keyboard goes back to where it was.
 */
export function DialogBox({ label, className, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    box.current?.showModal();
    return () => {
      // A dialog that is taken off the page does not give the keyboard back by itself.
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does it, too
    <dialog
      ref={box}
      aria-label={label}
      className={`dialog-box ${className}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={({ target }) => target === box.current && onClose()}
    >
      {children}
    </dialog>
  );
}
