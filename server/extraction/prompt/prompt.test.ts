import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedEventTypes } from '../../vocabulary/event-types.ts';
import { createVocabulary, newType } from '../../vocabulary/vocabulary.ts';
import { anyBehavior, behaviorAt, hostileText } from '../testing.ts';
import type { PromptProfile } from '../types.ts';
import { MAX_NAME, MAX_TEXT } from './block-row.ts';
import { createClock } from './clock.ts';
import { readBlock } from './data-block.ts';
import { answerLanguage, buildPrompt, PURPOSE } from './prompt.ts';

const profile: PromptProfile = {
  age: 34,
  gender: '女',
  city: '苏州',
  occupation: '医生',
  income: 21_000,
  incomePeriod: 'MONTH',
  interests: ['摄影', '旅游'],
  budget: 25.5,
  hasCar: false,
  purchaseIntent: '首购',
  text: null,
};
const nothing: PromptProfile = {
  age: null,
  gender: null,
  city: null,
  occupation: null,
  income: null,
  incomePeriod: null,
  interests: [],
  budget: null,
  hasCar: null,
  purchaseIntent: null,
  text: null,
};
const options = {
  userId: 'user_0007',
  profile,
  rows: [
    behaviorAt(1, '10:00:00', {
      action: 'search',
      item: '宝马7系落地价',
      app: '懂车帝',
      appCategory: '汽车资讯',
      appTags: ['看车', '测评'],
    }),
    behaviorAt(2, '11:00:00', { action: 'visit_poi', place: '宝马4S店', placeType: '4S店', duration: 7_200 }),
    behaviorAt(3, '14:00:00', { text: '在懂车帝上看了沃尔沃XC60的长测视频，停留8分钟' }),
  ],
  vocabulary: createVocabulary([...seedEventTypes, newType('洗车')]),
  language: 'ZH',
  clock: createClock('Asia/Shanghai'),
} as const;

function textOf(prompt: ReturnType<typeof buildPrompt>) {
  const [system, user] = prompt.messages;
  return { system: system?.content ?? '', user: user?.content ?? '' };
}

describe('buildPrompt', () => {
  it('should show the model every fact of the rows and the profile', () => {
    expect(textOf(buildPrompt(options)).user).toMatchInlineSnapshot(`
      "Cover these 3 rows:
      <data>
      user|id=user_0007|age=34|gender=女|city=苏州|occupation=医生|income=21000 yuan per month|interests=摄影, 旅游|budget=255000 yuan|has_car=no|purchase_intent=首购
      1|2026-01-15 10:00:00|action=search|item=宝马7系落地价|app=懂车帝|app_category=汽车资讯|app_tags=看车, 测评
      2|2026-01-15 11:00:00|action=visit_poi|place=宝马4S店|place_type=4S店|duration=2小时
      3|2026-01-15 14:00:00|text=在懂车帝上看了沃尔沃XC60的长测视频，停留8分钟
      </data>"
    `);
  });

  it('should say the same things with nothing known about the user', () => {
    expect(textOf(buildPrompt({ ...options, profile: null })).user).toContain('\nuser|id=user_0007\n1|');
    expect(textOf(buildPrompt({ ...options, profile: nothing })).user).toContain('\nuser|id=user_0007\n1|');
    expect(
      textOf(buildPrompt({ ...options, profile: { ...nothing, income: 5, hasCar: true } })).user,
    ).toContain('income=5 yuan (period unknown)|has_car=yes\n');
  });

  it('should give task, format, language and the known types, in the words of the answer', () => {
    const { system } = textOf(buildPrompt(options));
    expect(system).toContain('user|event type|time|context|category|rows');
    expect(system).toContain('user_0007|看车|2026-01-15 10:00|4S店,宝马,停留2小时|conversion|3-5');
    expect(system).toContain('浏览资讯');
    expect(system).not.toContain('browse news');
    expect(textOf(buildPrompt({ ...options, language: 'EN' })).system).toContain('browse news');
    expect(buildPrompt(options).purpose).toBe(PURPOSE);
  });

  it('should offer no type that a model made up', () => {
    expect(textOf(buildPrompt(options)).system).not.toContain('洗车');
  });

  it.each(['ZH', 'EN'] as const)('should name its language so that it can be read: %s', (language) => {
    expect(answerLanguage(textOf(buildPrompt({ ...options, language })).system)).toBe(language);
  });

  it('should keep the numbers of rows when only some are asked', () => {
    const data = readBlock(textOf(buildPrompt({ ...options, ask: new Set([1, 3]) })).user);
    expect(data?.rows.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('should cut long values and say so', () => {
    const rows = [behaviorAt(1, '10:00:00', { item: '宝'.repeat(1_000), text: '🚗'.repeat(1_000) })];
    const [row] = readBlock(textOf(buildPrompt({ ...options, rows })).user)?.rows ?? [];
    expect(row?.cells.item).toBe(`${'宝'.repeat(MAX_NAME)}…`);
    expect(row?.cells.text).toBe(`${'🚗'.repeat(MAX_TEXT)}…`);
  });

  it('should keep data in its block and out of the system message, whatever it holds', () => {
    const { system } = textOf(buildPrompt(options));
    fc.assert(
      fc.property(
        hostileText(),
        hostileText(),
        fc.array(anyBehavior, { maxLength: 8 }),
        (userId, text, rows) => {
          const prompt = textOf(buildPrompt({ ...options, userId, profile: { ...profile, text }, rows }));
          expect(prompt.system).toBe(system);
          expect(prompt.user.split('\n')).toHaveLength(rows.length + 4);
          expect(readBlock(prompt.user)).toMatchObject({
            userId,
            rows: rows.map((_, index) => ({ number: index + 1 })),
          });
        },
      ),
    );
  });
});
