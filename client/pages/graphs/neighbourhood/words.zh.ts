import type { Messages } from '../../../i18n/messages.ts';

const number = (n: number) => n.toLocaleString('zh-CN');

/** 用户周边知识的文案。 */
export const neighbourhoodWords: Messages['neighbourhood'] = {
  title: (user) => `${user} 做了什么，用了什么`,
  open: '查看行为',
  events: (n) => `${number(n)} 个事件`,
  newest: (shown, of) => `共 ${number(of)} 个事件，显示最新的 ${number(shown)} 个。`,
  ofGraph: '与图谱一致：图谱计算时所用的序列版本。',
  behaviors: (n) => `${number(n)} 条行为`,
  inTimeline: '在时间线中查看',
  with: '涉及的事物',
  kinds: { ITEM: '商品', APP: '应用', MEDIA: '媒体', PLACE: '地点' },
  kind: { ITEM: '商品', APP: '应用', MEDIA: '媒体', PLACE: '地点' },
  nothing: '没有这样的事件。',
  unknown: (id) => `没有用户 ${id}。`,
  users: '用户',
  noUsers: '这些用户已不存在。',
};
