import type { App, Media, Place } from '../database/generated/prisma/client.ts';

/*
 * What single log rows truly are, as codes of the event vocabulary. Written from the meaning of what the sample
 * invents, not from the rules of the extraction, which are measured against it.
 */

const places = new Map([
  ['4S店', 'visit_dealership'],
  ['高尔夫球场', 'play_golf'],
  ['餐厅', 'dine'],
  ['购物中心', 'shop'],
  ['住宅', 'stay_home'],
  ['办公', 'work'],
]);

const apps = new Map([
  ['社交通讯', 'use_social'],
  ['短视频', 'watch_video'],
  ['地图导航', 'navigate'],
]);

const questions = new Map([
  ['怎么样', 'read_reviews'],
  ['口碑', 'read_reviews'],
  ['优缺点', 'read_reviews'],
  ['落地价', 'ask_price'],
  ['优惠', 'ask_price'],
  ['贷款利率', 'calculate_loan'],
]);

export const meaningOfPlace = ({ type }: Pick<Place, 'type'>): string =>
  places.get(type ?? '') ?? 'visit_place';

export const meaningOfApp = ({ category }: Pick<App, 'category'>): string =>
  apps.get(category ?? '') ?? 'use_app';

/** What somebody searches for who adds this question to a model's name. */
export const meaningOfQuestion = (question: string): string => questions.get(question) ?? 'search_models';

/** What it is to browse a page: a model's detail page is looked at, other pages are read or, on a video site, watched. */
export function meaningOfPage(item: string, { type }: Pick<Media, 'type'>): string {
  if (item.endsWith('_详情页')) return 'view_car';
  return type === '视频平台' ? 'watch_video' : 'browse_news';
}
