import type { Item } from '../database/generated/prisma/client.ts';

export type ModelCategory =
  | '中型轿车'
  | '中大型轿车'
  | '豪华轿车'
  | '紧凑型SUV'
  | '中型SUV'
  | '中大型SUV'
  | '新能源轿车'
  | '新能源SUV';

/** A car model as logs and catalog name it. */
export interface Model {
  /** The reference that logs use, for example `宝马_7系`. */
  id: string;
  brand: string;
  series: string;
  category: ModelCategory;
  /** List price in units of 10,000 yuan, roughly. */
  price: number;
}

const model = (brand: string, series: string, category: ModelCategory, price: number): Model => ({
  id: `${brand}_${series}`,
  brand,
  series,
  category,
  price,
});

/** The 42 models, the most popular first: popularity falls with the rank. */
export const MODELS: readonly Model[] = [
  model('宝马', '7系', '豪华轿车', 92),
  model('特斯拉', 'ModelY', '新能源SUV', 26),
  model('奔驰', 'S级', '豪华轿车', 96),
  model('比亚迪', '汉', '新能源轿车', 18),
  model('宝马', '3系', '中型轿车', 30),
  model('奥迪', 'A6L', '中大型轿车', 43),
  model('奔驰', 'GLC', '中型SUV', 43),
  model('理想', 'L7', '新能源SUV', 31),
  model('宝马', 'X3', '中型SUV', 40),
  model('比亚迪', '宋', '新能源SUV', 14),
  model('奔驰', 'E级', '中大型轿车', 45),
  model('特斯拉', 'Model3', '新能源轿车', 24),
  model('宝马', '5系', '中大型轿车', 44),
  model('奥迪', 'Q5L', '中型SUV', 40),
  model('保时捷', '卡宴', '中大型SUV', 92),
  model('沃尔沃', 'XC60', '中型SUV', 38),
  model('奔驰', 'C级', '中型轿车', 33),
  model('理想', 'L9', '新能源SUV', 41),
  model('比亚迪', '秦', '新能源轿车', 10),
  model('奥迪', 'A4L', '中型轿车', 32),
  model('宝马', 'X5', '中大型SUV', 62),
  model('比亚迪', '唐', '新能源SUV', 18),
  model('奥迪', 'A8L', '豪华轿车', 81),
  model('雷克萨斯', 'ES', '中大型轿车', 30),
  model('理想', 'L6', '新能源SUV', 25),
  model('奔驰', 'GLE', '中大型SUV', 70),
  model('保时捷', 'Panamera', '豪华轿车', 103),
  model('比亚迪', '海豹', '新能源轿车', 18),
  model('宝马', 'X1', '紧凑型SUV', 28),
  model('雷克萨斯', 'RX', '中型SUV', 41),
  model('奥迪', 'Q7', '中大型SUV', 61),
  model('沃尔沃', 'S90', '中大型轿车', 41),
  model('奥迪', 'Q3', '紧凑型SUV', 28),
  model('保时捷', 'Macan', '中型SUV', 57),
  model('奔驰', 'GLB', '紧凑型SUV', 30),
  model('比亚迪', '元', '新能源SUV', 12),
  model('理想', 'L8', '新能源SUV', 33),
  model('沃尔沃', 'XC90', '中大型SUV', 64),
  model('雷克萨斯', 'LS', '豪华轿车', 85),
  model('沃尔沃', 'S60', '中型轿车', 30),
  model('特斯拉', 'ModelS', '新能源轿车', 68),
  model('特斯拉', 'ModelX', '新能源SUV', 74),
];

/** The models as rows of the catalog. */
export const ITEMS: readonly Item[] = MODELS.map(({ id, brand, series, category }) => ({
  id,
  name: `${brand}${series}`,
  category,
  brand,
  series,
}));
