import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedEventTypes } from './event-types.ts';
import { createVocabulary, newType, typeName, typeNameProblem } from './vocabulary.ts';

const vocabulary = createVocabulary(seedEventTypes);

describe('the seed vocabulary', () => {
  it('should give each name and synonym to one type only', () => {
    for (const entry of seedEventTypes) {
      for (const name of [entry.code, entry.zh, entry.en, ...entry.synonyms]) {
        expect([name, vocabulary.lookup(name)?.code]).toEqual([name, entry.code]);
      }
    }
    expect(new Set(seedEventTypes.map(({ code }) => code)).size).toBe(seedEventTypes.length);
  });

  it('should keep its own rule for names', () => {
    for (const { zh, en } of seedEventTypes) {
      expect(typeNameProblem(zh)).toBeNull();
      expect(typeNameProblem(en)).toBeNull();
    }
  });
});

describe('createVocabulary', () => {
  it.each([
    ['到店', 'visit_dealership'],
    ['Visit  Dealership', 'visit_dealership'],
    ['visit-dealership', 'visit_dealership'],
    ['访问４Ｓ店', 'visit_dealership'],
    ['使用 app', 'use_app'],
    ['对比车型', 'compare_models'],
    ['use/app', 'use_app'],
  ])('should know %s', (name, code) => {
    expect(vocabulary.lookup(name)?.code).toBe(code);
  });

  it('should not know other names', () => {
    expect(vocabulary.lookup('洗车')).toBeNull();
    expect(vocabulary.lookup('')).toBeNull();
    expect(vocabulary.byCode('到店')).toBeNull();
  });

  it('should give a name to a known type, even if it was a new type before', () => {
    const service = vocabulary.byCode('service_car') ?? newType('missing');
    const grown = createVocabulary([newType('洗车'), { ...service, synonyms: ['洗车'] }]);
    expect(grown.lookup('洗车')?.code).toBe('service_car');
  });

  it('should say a name in the language asked for', () => {
    const purchase = vocabulary.byCode('purchase') ?? newType('missing');
    expect([typeName(purchase, 'ZH'), typeName(purchase, 'EN')]).toEqual(['购买', 'purchase']);
  });
});

describe('newType', () => {
  it('should give the same code to the same name, however written', () => {
    expect(newType('Wash  Car').code).toBe('wash_car');
    expect(newType('wash-car').code).toBe('wash_car');
    expect(newType('洗车').code).toMatch(/^x_[0-9a-f]{8}$/);
    expect(newType('洗 车').code).toBe(newType('洗车').code);
    expect(newType('洗车').code).not.toBe(newType('擦车').code);
  });

  it('should be found again under its name and code, and stay new', () => {
    const entry = newType('洗车');
    const grown = createVocabulary([...seedEventTypes, entry]);
    expect(grown.lookup('洗 车')).toEqual(entry);
    expect(entry.isNew).toBe(true);
  });
});

describe('typeNameProblem', () => {
  it.each(['洗车', '使用APP', '二手车估价', 'wash', 'Take a test drive'])('should allow %s', (name) => {
    expect(typeNameProblem(name)).toBeNull();
  });

  it.each([
    '',
    ' ',
    '车',
    '查看汽车详情页',
    'one two three four five',
    'a'.repeat(21),
    '<img src=x>',
    '看车。',
    '[link](http://x)',
    '2026:1',
    '2026',
  ])('should refuse %j', (name) => {
    expect(typeNameProblem(name)).toEqual(expect.any(String));
  });

  it('should answer for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        fc.pre(typeNameProblem(name) === null);
        expect(newType(name).code).toMatch(/^(x_[0-9a-f]{8}|[a-z][a-z0-9_]*)$/);
      }),
    );
  });
});
