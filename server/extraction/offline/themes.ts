import { matchConversion } from '../../vocabulary/conversion-rules.ts';
import { seedConversionRules } from '../../vocabulary/conversion-seeds.ts';
import type { BlockRow } from '../prompt/data-block.ts';

/** What a row is about, by rules over its cells. */
export interface Theme {
  /** Code of the event type that the row alone would be. */
  readonly code: string;
  /** Rows of one family may be one event: research goes together, everything else only with its like. */
  readonly family: string;
  /** Brands, or the place or app: rows of a family go together if they share one. */
  readonly subjects: readonly string[];
}

type Cues = readonly (readonly [pattern: RegExp, code: string])[];

const placeCues: Cues = [
  [/高尔夫|golf/iu, 'play_golf'],
  [/餐|饭|咖啡|酒楼|restaurant|caf[eé]/iu, 'dine'],
  [/购物|商场|商城|mall|shop/iu, 'shop'],
  [/健身|体育|球馆|gym|sport/iu, 'exercise'],
  [/酒店|机场|车站|景区|hotel|airport|station/iu, 'travel'],
  [/加油|充电|petrol|charging/iu, 'refuel'],
  [/维修|保养|service cent/iu, 'service_car'],
  [/住宅|小区|^家|\bhome\b/iu, 'stay_home'],
  [/办公|公司|写字楼|office|work/iu, 'work'],
];

const appCues: Cues = [
  [/社交|通讯|聊天|微信|微博|social|chat/iu, 'use_social'],
  [/视频|直播|抖音|快手|video/iu, 'watch_video'],
  [/地图|导航|打车|map|navigation/iu, 'navigate'],
  [/购物|电商|shop/iu, 'shop'],
  [/音乐|游戏|影视|music|game/iu, 'entertain'],
  [/银行|理财|金融|证券|bank|finance/iu, 'manage_money'],
  [/健身|运动|fitness/iu, 'exercise'],
  [/教育|学习|阅读|education|learn/iu, 'study'],
];

/** The most telling first: a group of rows takes the first of these that one of them is. */
export const researchCodes = [
  'compare_models',
  'calculate_loan',
  'ask_price',
  'read_reviews',
  'view_car',
  'search_models',
  'watch_video',
  'browse_news',
] as const;

const questionCues: Cues = [
  [/贷款|利率|首付|分期|loan|financ/iu, 'calculate_loan'],
  [/价|优惠|多少钱|price|discount|cost/iu, 'ask_price'],
  [/口碑|优缺点|评价|怎么样|review/iu, 'read_reviews'],
];

/** What somebody is at, wherever that is. */
const stateCues: Cues = [
  [/上班|加班|开会|办公|at work|in the office/iu, 'work'],
  [/在家|回家|家里|at home|stayed home/iu, 'stay_home'],
  [/逛(?!论坛|社区|车)|购物|超市|went shopping/iu, 'shop'],
];

/** Opening an app is using it for what it is for. */
const openedApp = /打开|启动|使用了?|用了|opened|launched/iu;

const textCues: Cues = [
  [/卸载|取消关注|退订|不再考虑|放弃|uninstall|unsubscri|unfollow|gave up/iu, 'leave'],
  [/取消订单|退款|refund|cancel/iu, 'cancel_order'],
  [/预约试驾|book(?:ed)? a test drive/iu, 'book_test_drive'],
  [/留资|留下.{0,4}(?:联系方式|电话)|left (?:his|her|their) (?:phone|contact)/iu, 'submit_lead'],
  [/对比|比较|compar/iu, 'compare_models'],
  ...questionCues,
  [/咨询|客服|consult|inquir|enquir/iu, 'consult'],
  [/搜索|查询|搜了|search/iu, 'search_models'],
  [/视频|直播|测评|video|watch/iu, 'watch_video'],
  [/详情|车型|看车|detail/iu, 'view_car'],
  [/导航|地图|navigat/iu, 'navigate'],
  [/聊天|朋友圈|chat/iu, 'use_social'],
  ...placeCues.filter(([, code]) => code !== 'work' && code !== 'stay_home'),
  ...stateCues,
  [/浏览|阅读|看了|资讯|文章|brows|read|news|article/iu, 'browse_news'],
];

const brandPattern =
  /宝马|奔驰|奥迪|保时捷|雷克萨斯|沃尔沃|特斯拉|理想|比亚迪|蔚来|小鹏|问界|极氪|大众|丰田|本田|日产|别克|凯迪拉克|路虎|捷豹|吉利|长安|哈弗|红旗|领克|福特|现代|马自达|\b(?:BMW|Mercedes|Audi|Porsche|Lexus|Volvo|Tesla|Li Auto|BYD|NIO|Xpeng|Toyota|Honda|Nissan|Volkswagen|Buick|Cadillac|Land Rover|Jaguar|Ford|Hyundai|Mazda|Kia)\b/giu;

/** The car brands that a text names, each once. */
export function brandsIn(text: string): string[] {
  return [...new Set(text.match(brandPattern) ?? [])];
}

const firstCue = (text: string, cues: Cues): string | null =>
  cues.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** What an app that a text says was opened is for, by its name. */
function openedFor(text: string): string | null {
  return openedApp.test(text) ? (firstCue(text, appCues) ?? 'use_app') : null;
}

function codeOf({ cells }: BlockRow): string {
  const { action, item, app, app_category, media_type, place, place_type, text } = cells;
  const about = `${item ?? ''} ${text ?? ''}`;
  switch (action?.toLowerCase()) {
    case 'visit_poi':
      return firstCue(`${place_type ?? ''} ${place ?? ''}`, placeCues) ?? 'visit_place';
    case 'use_app':
      return firstCue(`${app_category ?? ''} ${app ?? ''}`, appCues) ?? 'use_app';
    case 'compare':
      return 'compare_models';
    case 'search':
      return firstCue(about, questionCues) ?? 'search_models';
    case 'click':
    case 'view':
      return 'view_car';
    case 'browse':
    case 'view_media':
      if (/详情|detail/iu.test(item ?? '')) return 'view_car';
      return /视频|video/iu.test(media_type ?? '') ? 'watch_video' : 'browse_news';
    default:
      return (
        firstCue(about, textCues) ?? openedFor(about) ?? (place === null ? 'browse_news' : 'visit_place')
      );
  }
}

/** What the row is about, or null for one that says nothing but a time and an action. */
export function themeOf(row: BlockRow): Theme | null {
  const { action, item, app, media, place, place_type, text } = row.cells;
  const named = [item, text, place, app, media].filter((value) => value !== null);
  if (named.length === 0) return null;
  const rule = matchConversion({ action, place, placeType: place_type, text }, seedConversionRules);
  const code = rule?.typeCode ?? codeOf(row);
  const brands = brandsIn(`${item ?? ''} ${text ?? ''}`);
  const isResearch =
    rule === null && researchCodes.some((research) => research === code) && action !== 'use_app';
  if (isResearch) return { code, family: 'research', subjects: brands };
  return { code, family: code, subjects: [place ?? app ?? item ?? ''] };
}
