import type { Messages } from '../i18n/messages.ts';

const number = (n: number) => n.toLocaleString('zh-CN');

/** 实时日志的文案。 */
export const logWords: Messages['log'] = {
  title: '实时日志',
  runs: '本次会话的运行',
  resize: '实时日志的高度',
  open: '打开实时日志',
  close: '收起实时日志',
  empty: '本次会话还没有运行。',
  emptyHint: '打开一位用户并点击“提取事件”：模型的回答会在书写时显示在这里。',
  connecting: '正在等待第一条内容…',
  inSight: (rows) =>
    `共 ${rows.toLocaleString('en')} 行。浏览器的查找只能找到可见的行；下载文件包含全部内容。`,
  reasoning: '推理',
  call: (step, attempt) => (attempt > 1 ? `第 ${step} 步 · 第 ${attempt} 次尝试` : `第 ${step} 步`),
  stage: {
    PREPARING: (total) => (total === null ? '准备中' : `准备 ${number(total)} 行`),
    CALLING: () => '正在调用模型',
    STREAMING: () => '模型正在书写',
    MINING: () => '正在搜索模式',
    COMPUTING: () => '正在从数据计算',
    SAVING: () => '正在保存结果',
    WAITING: () => '正在等待下一次尝试',
  },
  waits: (attempt, at) => `第 ${attempt} 次尝试失败${at === null ? '' : `，将于 ${at} 再次尝试`}。`,
  events: (n) => `${number(n)} 个事件`,
  download: '下载回答',
  refused: '被拒',
  finished: (events) => (events === null ? '已完成' : `已完成：${number(events)} 个事件`),
  graphMade: (nodes, edges) => `已完成：${number(nodes)} 个节点，${number(edges)} 条边`,
  patternsFound: (n) => `已完成：${number(n)} 个模式`,
  failed: '失败',
  cancelled: '已停止。',
  firstToken: (ms) => `首字 ${ms}`,
  charactersPerSecond: (n) => `${n} 字符/秒`,
  tokensPerSecond: (n) => `${n} 词元/秒`,
  tokens: (sent, received, estimated) =>
    `${estimated ? '约 ' : ''}${number(sent)} + ${number(received)} 词元`,
  lastItem: (seconds) => `最近一条 ${seconds} 秒前`,
  copy: '复制回答',
  copied: '已复制',
  follow: '跟随末尾',
  announceStarted: (run) => `${run}：已开始`,
  announceStep: (step, events) => `第 ${step} 步，目前 ${events} 个事件`,
  announceFinished: (run, events) =>
    events === null ? `${run}：已完成` : `${run}：已完成，共 ${events} 个事件`,
  announceState: (run, state) => `${run}，状态：${state}`,
};
