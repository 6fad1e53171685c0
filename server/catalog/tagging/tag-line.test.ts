import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCell } from '../../llm/lines/cells.ts';
import { answerTagCatalog } from '../offline.ts';
import { checkTagLine } from './tag-line.ts';
import { buildTagPrompt } from './tag-prompt.ts';

const entries = [
  { id: 'a1', name: '懂车帝' },
  { id: 'a|2', name: 'x|y' },
];
const check = (line: string, change: object = {}) =>
  checkTagLine(line, { entries, covered: new Set(), language: 'ZH', ...change });

describe('a line of tags', () => {
  it('should be taken with its number, by name or id', () => {
    const good = { ok: true, number: 1, tags: ['视频评测', '年轻车主', '购车决策'] };
    expect(check('1|懂车帝|视频评测,年轻车主,购车决策')).toEqual(good);
    expect(check('- 1｜A1｜视频评测、年轻车主，购车决策')).toEqual(good);
    expect(check('2|x\\|y|看车,选车,4S店')).toMatchObject({ ok: true, number: 2 });
  });

  it.each([
    ['Here are the tags:', 'MALFORMED'],
    ['1|懂车帝', 'MALFORMED'],
    ['3|懂车帝|看车,选车,比价', 'UNKNOWN_ROWS'],
    ['0|懂车帝|看车,选车,比价', 'UNKNOWN_ROWS'],
    ['1|微信|看车,选车,比价', 'BAD_NAME'],
    ['1|懂车帝|看车,选车', 'BAD_TAGS'],
    ['1|懂车帝|看车,选车,看车', 'BAD_TAGS'],
    ['1|懂车帝|看车,选车,一二三四五', 'BAD_TAGS'],
    ['1|懂车帝|看车,选车,车', 'BAD_TAGS'],
    ['1|懂车帝|看车,选车,<b>', 'BAD_TAGS'],
    ['1|懂车帝|看车,选车,比价,试驾,购买,提车', 'BAD_TAGS'],
    ['1|懂车帝|', 'BAD_TAGS'],
  ])('should be refused: %s', (line, reason) => {
    expect(check(line)).toMatchObject({ ok: false, reason });
  });

  it('should be refused for an entry that has its tags, and be nothing when it is empty', () => {
    expect(check('1|懂车帝|看车,选车,比价', { covered: new Set([1]) })).toMatchObject({
      reason: 'ROWS_COVERED',
    });
    expect(check('  ')).toBeNull();
    expect(check('|---|---|')).toBeNull();
  });

  it('should have words of its own measure in English', () => {
    expect(check('1|懂车帝|car research,buyers,choosing a car', { language: 'EN' })).toMatchObject({
      ok: true,
    });
    expect(check('1|懂车帝|one two three four,buyers,cars', { language: 'EN' })).toMatchObject({
      reason: 'BAD_TAGS',
    });
  });

  it('should never throw, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const checked = check(line);
        if (checked?.ok) expect(checked.tags.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('should come from the built-in rules for every entry there may be, in both languages', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: fc.string({ minLength: 1 }),
            name: fc.string({ minLength: 1, unit: 'binary' }),
            kind: fc.option(fc.string()),
          }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.constantFrom('ZH' as const, 'EN' as const),
        (list, language) => {
          const numbered = list.map((entry, index) => ({ number: index + 1, entry }));
          const { messages } = buildTagPrompt('APPS', language, numbered);
          const [system, user] = messages.map(({ content }) => content);
          const lines = answerTagCatalog({ system: system ?? '', user: user ?? '' })
            .trimEnd()
            .split('\n');
          expect(lines).toHaveLength(list.length);
          for (const [index, line] of lines.entries())
            expect(checkTagLine(line, { entries: list, covered: new Set(), language })).toMatchObject({
              number: index + 1,
            });
          expect(user).not.toContain(`\n${escapeCell('</data>')}\n`);
        },
      ),
    );
  });
});
