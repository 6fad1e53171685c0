import type { KeyboardEvent, PointerEvent } from 'react';
import { useMessages } from '../i18n/language.tsx';

const least = 96;
const keyStep = 32;

/** The upper edge of the log: drag it, or use the arrow keys. Heights are in pixels. */
export function ResizeHandle({ height, onResize }: { height: number; onResize: (height: number) => void }) {
  const { log } = useMessages();
  const most = Math.round(window.innerHeight * 0.75);
  const resize = (wanted: number) => onResize(Math.min(most, Math.max(least, Math.round(wanted))));

  const onPointerDown = (down: PointerEvent<HTMLHRElement>) => {
    const handle = down.currentTarget;
    const base = height + down.clientY;
    const onMove = (move: globalThis.PointerEvent) => resize(base - move.clientY);
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', onMove), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') resize(height + keyStep);
    if (event.key === 'ArrowDown') resize(height - keyStep);
  };

  return (
    <hr
      className="resize-handle"
      aria-label={log.resize}
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
