import type { Palette } from './graph-svg.ts';

/** The colours that an element of the canvas has now, light or dark. */
export function readPalette(element: Element): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (variable: string) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const palette = {
    background: colour('--ant-color-bg-container'),
    node: colour('--ant-color-bg-elevated'),
    border: colour('--ant-color-border'),
    result: colour('--ant-color-primary'),
    feature: colour('--graph-conditional'),
    text: colour('--ant-color-text'),
    quiet: colour('--ant-color-text-secondary'),
    looks: {
      FOLLOWS: colour('--graph-follows'),
      PREDICTS: colour('--graph-predicts'),
      SUGGESTS_CAUSE: colour('--graph-cause'),
      CONDITIONAL: colour('--graph-conditional'),
    },
  };
  probe.remove();
  return palette;
}
