import type { erasureWords as en } from './words.en.ts';

const number = (n: number) => n.toLocaleString('zh-CN');

/** 删除个人数据对话框的中文文案 */
export const erasureWords: typeof en = {
  erasure: {
    open: '删除此人的全部数据…',
    title: '删除此人的全部数据？',
    what: '此人的行为、画像、事件、摘要和流水将在各处删除。同时涉及他人的内容只以标记替换此人；基于多人统计的数字保留。',
    final: '此操作无法撤销。此前的备份中仍有此人的数据。',
    confirm: (id) => `请输入 ${id} 以确认`,
    erase: '删除',
    cancel: '取消',
    close: '关闭',
    failed: '未能完成；再试一次即可删除剩余的内容。',
    forbidden: '只有管理员可以删除个人数据。',
    done: (id) => `${id} 的数据已删除。`,
    counts: (behaviors, events, runs, mentions) =>
      `已删除 ${number(behaviors)} 条行为、${number(events)} 个事件和 ${number(runs)} 次运行的流水；其他地方清除了 ${number(mentions)} 处提及。`,
  },
};
