import type { Messages } from '../i18n/messages.ts';

const number = (n: number) => n.toLocaleString('zh-CN');

/** 搜索的文案。 */
export const searchWords: Messages['search'] = {
  title: '搜索',
  open: '搜索全部内容',
  field: '搜索用户、事件、图谱、页面…',
  results: '搜索结果',
  found: (n) => (n === 0 ? '没有结果' : `${number(n)} 条结果`),
  nothing: (text) => `没有名为“${text}”的内容。`,
  nothingHint: '用户可按 ID 和画像中的文字查找；其他内容可按中英文名称查找；运行可按 ID 开头查找。',
  failed: '无法连接服务器。仍可打开页面和操作。',
  recent: '最近搜索',
  forget: '清除记录',
  actions: '页面与操作',
  keys: '↑ ↓ 选择 · Enter 键打开 · Esc 键关闭',
  goTo: (page) => `前往${page}`,
  do: {
    import: '导入文件',
    newGraph: '新建图谱',
    language: '切换到英文',
    light: '浅色主题',
    dark: '深色主题',
    log: '显示或收起实时日志',
    shortcuts: '键盘快捷键',
  },
  kinds: {
    USER: '用户',
    EVENT_TYPE: '事件类型',
    APP: '应用',
    MEDIA: '媒体',
    PLACE: '地点',
    ITEM: '商品',
    PATTERN: '已保存的模式',
    GRAPH: '事理图谱',
    COHORT: '人群',
    QUESTION: '问题',
    RUN: '运行',
  },
};
