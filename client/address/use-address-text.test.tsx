import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAddressChoice } from './use-address-choice.ts';
import { useAddressText } from './use-address-text.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let type: (text: string) => void = () => {};
let choose: (tab: 'all' | 'new') => void = () => {};
const shown = vi.fn<(text: string, tab: string) => void>();

function Controls() {
  const [text, setText] = useAddressText('search');
  const [tab, setTab] = useAddressChoice('tab', ['all', 'new']);
  type = setText;
  choose = setTab;
  shown(text, tab);
  return null;
}

describe('what the address tells', () => {
  let root: Root;
  const open = async (address: string) => {
    history.replaceState(null, '', address);
    root = createRoot(document.createElement('div'));
    await act(async () => root.render(<Controls />));
  };
  const address = () => {
    const told = new URLSearchParams(location.search);
    told.sort();
    return told.size === 0 ? location.pathname : `${location.pathname}?${told}`;
  };
  const isTold = (wanted: string) =>
    vi.waitFor(async () => {
      await act(async () => {});
      expect(address()).toBe(wanted);
    });
  const isShown = (text: string, tab: string) =>
    vi.waitFor(async () => {
      await act(async () => {});
      expect(shown).toHaveBeenLastCalledWith(text, tab);
    });
  beforeEach(() => shown.mockClear());
  afterEach(() => act(() => root.unmount()));

  it('should be what the controls begin with', async () => {
    await open('/users?search=user_1&tab=new');
    expect(shown).toHaveBeenCalledWith('user_1', 'new');
  });

  it('should follow the controls, each under its name, and never lengthen the history', async () => {
    await open('/users?other=1');
    const { length } = history;
    act(() => type(' a '));
    act(() => choose('new'));
    await isTold('/users?other=1&search=a&tab=new');
    act(() => choose('all'));
    act(() => type(''));
    await isTold('/users?other=1');
    expect(history.length).toBe(length);
  });

  it('should stay when a link within the page does not speak of it, and change the controls when it does', async () => {
    await open('/users?search=a');
    await act(async () => history.pushState(null, '', '/users/u1'));
    await isTold('/users/u1?search=a');
    await act(async () => history.pushState(null, '', '/users?search=b&tab=new'));
    await isShown('b', 'new');
    expect(address()).toBe('/users?search=b&tab=new');
  });

  it('should be ignored where it names nothing that there is', async () => {
    await open('/users?tab=nonsense');
    await isShown('', 'all');
  });
});
