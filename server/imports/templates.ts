import type { ImportKind } from '../database/generated/prisma/client.ts';

/** A file to fill in, which imports as it stands. */
export interface ImportTemplate {
  readonly kind: ImportKind;
  readonly fileName: string;
  /** CSV in UTF-8 with a byte order mark, so that spreadsheets read it as it is. */
  readonly text: string;
}

const template = (kind: ImportKind, fileName: string, ...lines: readonly string[]): ImportTemplate => ({
  kind,
  fileName,
  text: `\ufeff${lines.join('\r\n')}\r\n`,
});

/** One for each form of each kind of file; its rows are invented. */
export const importTemplates: readonly ImportTemplate[] = [
  template(
    'BEHAVIORS',
    'behaviors.csv',
    'user_id,action,timestamp,item_id,app_id,media_id,poi_id,duration',
    'u_1001,browse,2026-03-02 20:15:10,沃尔沃_XC60,,懂车帝,,95',
    'u_1001,search,2026-03-02 20:18:44,沃尔沃XC60落地价,汽车之家,,,',
    'u_1001,visit_poi,2026-03-07 14:02:00,,,,沃尔沃4S店,4100',
  ),
  template(
    'BEHAVIORS',
    'behavior-texts.csv',
    'user_id,timestamp,behavior_text',
    'u_1002,2026-03-02 09:30:00,在懂车帝上看了沃尔沃XC60的长测视频，停留8分钟',
    'u_1002,2026-03-08 15:10:00,到沃尔沃4S店试驾了XC60',
  ),
  template(
    'PROFILES',
    'profiles.csv',
    'user_id,age,gender,income,occupation,city,interests,budget,has_car,purchase_intent',
    'u_1001,34,女,21000,医生,苏州,"摄影,旅游",25,否,首购',
  ),
  template(
    'PROFILES',
    'profile-texts.csv',
    'user_id,profile_text',
    'u_1002,三十岁出头的工程师，住在杭州，喜欢科技和健身，打算换一辆新能源车',
  ),
  template(
    'APPS',
    'apps.csv',
    'app_id,app_name,category,tags',
    'a_21,小红书,生活方式,',
    'a_22,汽车之家,汽车资讯,"看车选车,购车人群,选购决策"',
  ),
  template('MEDIA', 'media.csv', 'media_id,media_name,media_type,tags', 'm_07,太平洋汽车,汽车媒体,'),
  template(
    'PLACES',
    'places.csv',
    'poi_id,poi_name,poi_type',
    'p_01,沃尔沃4S店,4S店',
    'p_02,观澜湖高尔夫球会,高尔夫球场',
  ),
  template(
    'ITEMS',
    'items.csv',
    'item_id,item_name,category,brand,series',
    '沃尔沃_XC60,沃尔沃 XC60,中型SUV,沃尔沃,XC60',
  ),
];
