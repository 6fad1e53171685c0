import type { Messages } from '../i18n/messages.ts';

const number = (n: number) => n.toLocaleString('zh-CN');

/** 批量提取的文案。 */
export const batchWords: Messages['batch'] = {
  title: '批次',
  extractAll: '批量提取…',
  dialog: '批量提取用户事件',
  scope: {
    MISSING: '尚无序列的用户',
    STALE: '以及有新行为的用户',
    ALL: '全部用户重新提取',
  },
  scopeCount: (n) => `${number(n)} 位用户`,
  concurrency: '同时提取数',
  concurrencyHint: '模型同时回答的调用数由 LLM_CONCURRENCY 决定，并为单个用户保留一个位置。',
  start: '开始',
  cancel: '暂不',
  startFailed: '批次无法启动。',
  done: (done, total) => `${number(done)} / ${number(total)} 位用户`,
  active: (n) => `${number(n)} 位进行中`,
  waiting: (n) => `${number(n)} 位等待中`,
  succeeded: (n) => `${number(n)} 位成功`,
  failed: (n) => `${number(n)} 位失败`,
  skipped: (n) => `${number(n)} 位已有序列`,
  cancelledCount: (n) => `${number(n)} 位已停止`,
  tokens: (n) => `${number(n)} 词元`,
  eta: (left) => `约剩 ${left}`,
  progress: '批次进度',
  failedTitle: '失败的用户',
  failedMore: (n) => `另有 ${number(n)} 位`,
  retryFailed: '重试失败的用户',
  details: '详情',
  dismiss: '关闭',
  status: {
    WAITING: '等待中',
    ACTIVE: '已开始',
    SUCCEEDED: '已完成',
    FAILED: '失败',
    CANCELLED: '已停止',
    SKIPPED: '已有序列',
  },
};
