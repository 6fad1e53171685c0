import type { Messages } from '../i18n/messages.ts';

/** 快捷键的文案。 */
export const shortcutWords: Messages['shortcuts'] = {
  title: '键盘快捷键',
  on: '启用单键快捷键',
  onHint: '如果会误触（例如使用语音输入），请关闭。',
  doing: '操作',
  going: '前往',
  commands: {
    search: '搜索',
    help: '显示此列表',
    next: '列表下一行',
    previous: '列表上一行',
    extract: '提取当前用户的事件',
    log: '显示或收起实时日志',
    stop: '停止实时日志中的运行',
  },
  enter: '打开该行',
  escape: '关闭浮层',
  close: '关闭',
  stopTitle: '停止运行',
  stopAsk: (run) => `停止此次运行“${run}”？已接受的内容会保留。`,
  stopNot: '继续运行',
};
