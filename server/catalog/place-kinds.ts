/** What a place's name says that it is; the first that matches counts. */
const kinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/4s|经销商|体验中心|展厅|交付中心|dealer|showroom/iu, '4S店'],
  [/高尔夫|golf/iu, '高尔夫球场'],
  [/维修|保养|修理|service cent|garage/iu, '维修保养'],
  [/加油站|充电|gas station|petrol|charging/iu, '加油充电'],
  [/餐|饭店|酒楼|火锅|咖啡|茶|restaurant|caf[eé]|coffee|diner/iu, '餐厅'],
  [/购物|商场|商城|广场|百货|超市|mall|shop|market/iu, '购物中心'],
  [/健身|体育|球馆|泳|gym|sport|fitness/iu, '运动健身'],
  [/酒店|宾馆|民宿|hotel|hostel/iu, '酒店'],
  [/机场|车站|高铁|码头|airport|station/iu, '交通枢纽'],
  [/景区|公园|博物馆|park|museum/iu, '景点'],
  [/医院|诊所|hospital|clinic/iu, '医疗'],
  [/学校|大学|中学|小学|幼儿园|school|university/iu, '学校'],
  [/住宅|小区|公寓|^家$|\bhome\b|apartment/iu, '住宅'],
  [/办公|公司|写字楼|大厦|office|company/iu, '办公'],
];

/** The type of a place that nobody told the type of, by its name; null when the name does not say. */
export function placeKind(name: string): string | null {
  return kinds.find(([pattern]) => pattern.test(name.normalize('NFKC')))?.[1] ?? null;
}
