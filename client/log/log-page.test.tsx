import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import { addText, type RunLog } from '../runs/run-log.ts';
import { rejected } from '../runs/testing.ts';
import { LogPage } from './log-page.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function render(log: RunLog): HTMLElement {
  const place = document.createElement('div');
  act(() =>
    createRoot(place).render(log.map((rows, index) => <LogPage key={index.toString()} rows={rows} />)),
  );
  return place;
}

const hostile =
  '<img src=x onerror="alert(1)"><script>alert(2)</script> [click](javascript:alert(3)) **bold**';

describe('a page of the live log', () => {
  it('should show markup in the model’s answer, and in a refused line, as the text that it is', () => {
    const page = render([...addText([], hostile, false), [{ kind: 'rejected', line: rejected(hostile) }]]);
    expect(page.querySelector('img, script, a, b')).toBeNull();
    expect(page.textContent?.split(hostile)).toHaveLength(3);
  });

  it('should set reasoning apart from the answer', () => {
    const page = render(addText(addText([], 'I wonder', true), 'the answer', false));
    expect(page.querySelector('.log-row--reasoning')?.textContent).toBe('I wonder');
  });
});
