import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';
import { type Action, matchActions } from './match-actions.ts';

const action = (id: string, name: Action['name']): Action => ({ id, name, run: () => {} });
const actions = [
  action('graphs', ({ nav, search }) => search.goTo(nav.graphs)),
  action('newGraph', ({ search }) => search.do.newGraph),
  action('dark', ({ search }) => search.do.dark),
];
const found = (text: string) => matchActions(text, actions, [en, zh]).map(({ id }) => id);

describe('actions', () => {
  it('should be found by their names in both languages', () => {
    expect(found('dark')).toEqual(['dark']);
    expect(found('深色')).toEqual(['dark']);
    expect(found('图谱')).toEqual(['graphs', 'newGraph']);
    expect(found('GRAPH')).toEqual(['graphs', 'newGraph']);
    expect(found('nothing like it')).toEqual([]);
  });

  it('should come first where a word begins with the text, and all for no text', () => {
    expect(found('ew')).toEqual(['newGraph']);
    expect(found('g')).toEqual(['graphs', 'newGraph']);
    expect(found('')).toEqual(['graphs', 'newGraph', 'dark']);
  });
});
