import type { Words } from '../i18n/messages.ts';
import type { undoWords as en } from './words.en.ts';

/** 删除与撤销。 */
export const undoWords: Words<typeof en> = {
  label: '删除',
  deleted: (what) => `已删除：${what}`,
  refused: (what, why) => `未能删除：${what}。${why}`,
  undo: '撤销',
  deleteNow: '立即删除',
  close: '关闭',
  event: (type) => `事件“${type}”`,
  cohort: (name) => `人群“${name}”`,
  graph: (name, version) => `事理图谱“${name}”第 ${version} 版`,
  question: (text) => `问题“${text}”`,
  rule: (order) => `规则 ${order}`,
  answer: (id) => `挖掘结果 ${id}`,
  price: (model) => `${model} 的价格`,
  savedPattern: '收藏的模式',
};
