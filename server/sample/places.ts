import type { Place } from '../database/generated/prisma/client.ts';
import type { Model } from './models.ts';

const place = (name: string, type: string): Place => ({ id: name, name, type });

/** The brand's dealership; makers that sell without dealers call theirs an experience centre. */
function dealershipOf(brand: string): Place {
  const direct = brand === '特斯拉' || brand === '理想';
  return place(`${brand}${direct ? '体验中心' : '4S店'}`, '4S店');
}

const DEALERSHIPS = new Map(
  ['宝马', '奔驰', '奥迪', '保时捷', '雷克萨斯', '沃尔沃', '特斯拉', '理想', '比亚迪'].map((brand) => [
    brand,
    dealershipOf(brand),
  ]),
);

export const PASTIME_PLACES = {
  golf: [place('观澜湖高尔夫球会', '高尔夫球场'), place('佘山高尔夫俱乐部', '高尔夫球场')],
  dining: [place('新荣记', '餐厅'), place('海底捞', '餐厅')],
  shopping: [place('万象城', '购物中心'), place('太古里', '购物中心')],
  home: [place('家', '住宅')],
  work: [place('公司', '办公')],
} as const satisfies Record<string, readonly Place[]>;

export type Pastime = keyof typeof PASTIME_PLACES;

/** The 17 places of the catalog: nine dealerships and what daily life knows. */
export const PLACES: readonly Place[] = [...DEALERSHIPS.values(), ...Object.values(PASTIME_PLACES).flat()];

/** Where a model is seen, driven and bought. */
export function dealershipFor({ brand }: Model): Place {
  const dealership = DEALERSHIPS.get(brand);
  if (dealership === undefined) throw new RangeError(`No dealership sells ${brand}.`);
  return dealership;
}
