import type { ConversionRuleEntry } from './types.ts';

type Conditions = Partial<Pick<ConversionRuleEntry, 'action' | 'placeMatch' | 'textMatch'>>;

/** A rule that a new database starts with; the database numbers it. */
type ConversionSeed = Omit<ConversionRuleEntry, 'id'>;

const rule = (typeCode: string, conditions: Conditions): ConversionSeed => ({
  typeCode,
  action: null,
  placeMatch: null,
  textMatch: null,
  enabled: true,
  ...conditions,
});

const textRules = (typeCode: string, ...words: readonly string[]): ConversionSeed[] =>
  words.map((textMatch) => rule(typeCode, { textMatch }));

/** What counts as a conversion at first: purchase, order, add to cart, test drive, visit of a dealership. The first rule that holds decides. */
export const seedConversionRules: readonly ConversionSeed[] = [
  rule('purchase', { action: 'purchase' }),
  rule('add_to_cart', { action: 'add_cart' }),
  rule('add_to_cart', { action: 'add_to_cart' }),
  rule('visit_dealership', { action: 'visit_poi', placeMatch: '4S' }),
  rule('visit_dealership', { action: 'visit_poi', placeMatch: 'dealership' }),
  rule('visit_dealership', { action: 'visit_poi', placeMatch: '经销商' }),
  ...textRules('purchase', '购买', '买了', '买下', '购入', '付款', '支付了', '成交', '提车'),
  ...textRules('purchase', 'purchased', 'bought', 'paid for', 'made a purchase', 'completed the purchase'),
  ...textRules(
    'place_order',
    '下单',
    '下订',
    '付*定金',
    '交*定金',
    'ordered',
    'placed*order',
    'paid*deposit',
  ),
  ...textRules('add_to_cart', '加购', '加入*购物车', '添加*购物车', 'added*cart'),
  ...textRules(
    'test_drive',
    '试驾',
    'test drove',
    'test-drove',
    'took*test drive',
    'had*test drive',
    'went*test drive',
  ),
  ...textRules(
    'visit_dealership',
    '到店',
    '进店',
    '去*4S店',
    '到*4S店',
    '去*经销商',
    '到*经销商',
    'visited*dealership',
    'visited*dealer',
    'went to*dealership',
    'went to*dealer',
  ),
];
