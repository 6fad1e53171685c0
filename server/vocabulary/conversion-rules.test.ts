import { describe, expect, it } from 'vitest';
import { behavior } from '../extraction/testing.ts';
import { matchConversion } from './conversion-rules.ts';
import { seedConversionRules } from './conversion-seeds.ts';
import { seedEventTypes } from './event-types.ts';

const typeOf = (cells: Parameters<typeof behavior>[1]) =>
  matchConversion(behavior(1, cells), seedConversionRules)?.typeCode ?? null;

describe('the seed rules', () => {
  it('should name event types that exist', () => {
    const codes = seedEventTypes.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(seedConversionRules.map(({ typeCode }) => typeCode)));
  });

  it.each([
    [{ action: 'purchase' }, 'purchase'],
    [{ action: 'PURCHASE ' }, 'purchase'],
    [{ action: 'add_cart' }, 'add_to_cart'],
    [{ action: 'add_to_cart' }, 'add_to_cart'],
    [{ action: 'visit_poi', place: '沃尔沃４Ｓ店' }, 'visit_dealership'],
    [{ action: 'visit_poi', place: 'p_17', placeType: 'Dealership' }, 'visit_dealership'],
    [{ action: 'visit_poi', place: '观澜湖高尔夫', placeType: '高尔夫' }, null],
    [{ action: 'visit_poi' }, null],
    [{ action: 'browse', place: '宝马4S店' }, null],
    [{ action: 'search', text: '购买了宝马' }, null],
    [{}, null],
  ])('should decide %o', (cells, type) => {
    expect(typeOf(cells)).toBe(type);
  });

  it.each([
    ['购买了宝马X5', 'purchase'],
    ['在无锡别克店里购买了一辆君威', 'purchase'],
    ['不到一周就买了', 'purchase'],
    ['没有贷款,全款买了理想L7', 'purchase'],
    ['对比后购买问界M7', 'purchase'],
    ['犹豫很久，最后还是买了沃尔沃XC60', 'purchase'],
    ['在天猫下单了宝马3系', 'place_order'],
    ['支付5000元定金，下订奥迪A6L', 'place_order'],
    ['在懂车帝把XC60加入了购物车', 'add_to_cart'],
    ['把宝马X3加购', 'add_to_cart'],
    ['来到沃尔沃4S店看XC60', 'visit_dealership'],
    ['added the X5 to her cart', 'add_to_cart'],
    ['试驾了宝马7系，感觉不错', 'test_drive'],
    ['去了宝马4S店，停留2小时', 'visit_dealership'],
    ['和朋友去宝马4S店看车', 'visit_dealership'],
    ['Purchased a BMW X5', 'purchase'],
    ['Compared three models and bought the XC60', 'purchase'],
    ["Didn't like the A6 but bought the X5", 'purchase'],
    ['placed an order for a BMW', 'place_order'],
    ['ordered a Volvo online', 'place_order'],
    ['added BMW X5 to cart', 'add_to_cart'],
    ['test drove the 7 Series', 'test_drive'],
    ['went for a test drive', 'test_drive'],
    ['visited the BMW dealership for 2 h', 'visit_dealership'],
  ])('should take %j as done', (text, type) => {
    expect(typeOf({ text })).toBe(type);
  });

  it.each([
    // Negated
    '没买',
    '没有购买',
    '不买了',
    '最终没有在这家店购买宝马',
    '未下单',
    '尚未付款',
    '还没下单',
    '没去4S店',
    '没有去宝马4S店看车',
    '放弃购买',
    '没有加入购物车',
    '没试驾',
    '付款失败',
    '下单未成功',
    'did not buy',
    "didn't purchase",
    'Has not purchased a car',
    'didn’t order, never ordered',
    'almost bought a BMW',
    'left without having purchased anything',
    'had not visited the dealership',
    'ordered a Volvo but the payment failed',
    // Wished, planned, asked
    '想买',
    '打算买',
    '想买一辆宝马',
    '打算下个月购买宝马X5',
    '打算年后购买',
    '计划去4S店',
    '考虑下单',
    '预约试驾',
    '差点买了',
    '如果购买宝马',
    '是否购买宝马X5',
    '买了吗？',
    '购买宝马要多少钱?',
    'want to buy',
    'wants to have it ordered',
    'is thinking about a purchase',
    'would have bought the X5',
    'if I bought a BMW',
    'bought it?',
    // Only read about
    '搜索购买宝马的价格',
    '浏览购买指南',
    '观看宝马7系试驾视频',
    '查看下单流程',
    '购买前比较了三款车',
    '搜索附近的4S店',
    '去懂车帝搜索宝马4S店',
    '收到4S店电话',
    '看到4S店广告',
    'searched for recently purchased cars',
    'read why people bought a BMW',
    // Somebody else's
    '朋友买了宝马',
    '看车主购买后的评价',
    'a friend bought a BMW',
    // Taken back
    '下单后又取消订单',
    '取消下单',
    '取消订单',
    '买了又退了',
    '付款之后申请退款',
    'ordered a BMW and cancelled it the next day',
    'bought a car, got a refund',
    // Part of another word
    'reordered the list',
    'unpurchased',
  ])('should not take %j as done', (text) => {
    expect(typeOf({ text })).toBeNull();
  });
});

describe('matchConversion', () => {
  const rule = { typeCode: 'x', action: null, placeMatch: null, textMatch: null, enabled: true };

  it('should take the first enabled rule whose conditions all hold', () => {
    const rules = [
      { ...rule, typeCode: 'off', action: 'buy', enabled: false },
      { ...rule, typeCode: 'there', action: 'buy', placeMatch: 'shop' },
      { ...rule, typeCode: 'any', action: 'buy' },
    ];
    expect(matchConversion(behavior(1, { action: 'buy', place: 'The Shop' }), rules)?.typeCode).toBe('there');
    expect(matchConversion(behavior(1, { action: 'buy' }), rules)?.typeCode).toBe('any');
  });

  it('should hold for nothing without conditions', () => {
    expect(matchConversion(behavior(1, { action: 'buy' }), [rule])).toBeNull();
  });

  it('should read a place without an action condition in every row', () => {
    expect(
      matchConversion(behavior(1, { action: 'stay', place: 'the shop' }), [{ ...rule, placeMatch: 'shop' }])
        ?.typeCode,
    ).toBe('x');
  });

  it('should take marks of patterns in a word as they stand', () => {
    expect(
      matchConversion(behavior(1, { text: 'paid (all)' }), [{ ...rule, textMatch: '(all' }])?.typeCode,
    ).toBe('x');
    expect(matchConversion(behavior(1, { text: 'paid all' }), [{ ...rule, textMatch: 'p.id' }])).toBeNull();
  });
});
