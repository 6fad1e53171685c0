import { pick } from './draw.ts';
import type { Model } from './models.ts';
import type { Random } from './random.ts';
import type { SceneKind } from './scene-kinds.ts';

/** What people add to a model's name when they search, by the part of the story they are in. */
const QUESTIONS: Record<SceneKind, readonly string[]> = {
  pastime: ['怎么样', '图片', '新款', '二手车'],
  outing: ['怎么样', '新款'],
  interest: ['怎么样', '图片', '口碑', '新款'],
  information: ['配置', '口碑', '油耗', '保养费用', '空间'],
  comparison: ['落地价', '优缺点', '优惠', '口碑'],
  dealership: ['4S店', '试驾', '优惠'],
  decision: ['落地价', '贷款利率', '优惠'],
  purchase: ['提车', '保险'],
  pricing: ['落地价', '优惠'],
  financing: ['贷款利率'],
};

/** What somebody asks about a model; nobody asks for the fuel consumption of a car without a tank. */
export function drawQuestion(random: Random, kind: SceneKind, { category }: Model): string {
  const question = pick(random, QUESTIONS[kind]);
  return question === '油耗' && category.startsWith('新能源') ? '续航' : question;
}

/** A search phrase, for example `宝马7系落地价`. */
export const searchPhrase = ({ brand, series }: Model, question: string): string =>
  `${brand}${series}${question}`;

/** A model's detail page, for example `宝马_7系_详情页`. */
export const detailPage = (model: Model): string => `${model.id}_详情页`;

/** A page that sets two models side by side, for example `对比_宝马_7系,奔驰_S级`. */
export const comparisonPage = (model: Model, rival: Model): string => `对比_${model.id},${rival.id}`;
