import type { Catalog } from '../catalog/insert-catalog.ts';

type App = Catalog['apps'][number];

const app = (name: string, category: string, ...tags: string[]): App => ({ id: name, name, category, tags });

/** Apps in which cars are searched, compared and put on a list. */
export const CAR_APPS: readonly App[] = [
  app('汽车之家', '汽车资讯', '看车选车', '参数对比', '车友社区', '购车人群'),
  app('懂车帝', '汽车资讯', '视频评测', '车型对比', '年轻车主', '购车决策'),
  app('易车', '汽车资讯', '报价查询', '优惠活动', '购车人群'),
];

export const MAP_APP = app('高德地图', '地图导航', '导航出行', '路况查询', '有车人群');

const OTHER_APPS: readonly App[] = [
  app('微信', '社交通讯', '即时聊天', '朋友圈', '全民应用'),
  app('抖音', '短视频', '娱乐消遣', '直播带货', '碎片时间'),
  app('小红书', '生活方式', '种草分享', '年轻女性', '消费决策'),
  app('美团', '本地生活', '外卖点餐', '团购优惠', '都市人群'),
];

/** All apps, the most used in daily life first. */
export const APPS: readonly App[] = [...OTHER_APPS, MAP_APP, ...CAR_APPS];
