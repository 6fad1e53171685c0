import { accessWords } from '../access/words.zh.ts';
import { batchWords } from '../batches/words.zh.ts';
import { cohortWords } from '../cohorts/words.zh.ts';
import { erasureWords } from '../erasure/words.zh.ts';
import { logWords } from '../log/words.zh.ts';
import { dataWords } from '../pages/data/words.zh.ts';
import { neighbourhoodWords } from '../pages/graphs/neighbourhood/words.zh.ts';
import { graphWords } from '../pages/graphs/words.zh.ts';
import { monitoringWords } from '../pages/monitoring/words.zh.ts';
import { overviewWords } from '../pages/overview/words.zh.ts';
import { patternWords } from '../pages/patterns/words.zh.ts';
import { questionWords } from '../pages/questions/words.zh.ts';
import { runsWords } from '../pages/runs/words.zh.ts';
import { userPageWords } from '../pages/users/words.zh.ts';
import { vocabularyWords } from '../pages/vocabulary/words.zh.ts';
import { searchWords } from '../search/words.zh.ts';
import { shortcutWords } from '../shortcuts/words.zh.ts';
import { spendingWords } from '../spending/words.zh.ts';
import { undoWords } from '../undo/words.zh.ts';
import type { Messages } from './messages.ts';

const number = (n: number) => n.toLocaleString('zh-CN');

/** 中文文案 */
export const zh: Messages = {
  ...userPageWords,
  access: accessWords,
  ...erasureWords,
  nav: {
    label: '主导航',
    home: 'Causeway：前往概览',
    menu: '菜单',
    skip: '跳到正文',
    openAlerts: (n) => `${number(n)} 个未解除的告警`,
    overview: '概览',
    data: '数据',
    users: '用户与序列',
    patterns: '高频模式',
    graphs: '事理图谱',
    questions: '问答',
    vocabulary: '词表',
    runs: '运行',
    monitoring: '监控',
  },
  header: {
    otherLanguage: 'English',
    switchLanguage: '切换到英文',
    colorMode: { system: '主题：跟随系统', light: '主题：浅色', dark: '主题：深色' },
    model: (name) => `模型：${name}`,
    rules: '内置规则，不是语言模型',
    rulesShort: '内置规则',
    rulesHint:
      '尚未配置语言模型，由固定规则代为回答。设置 OPENAI_API_KEY（以及 OPENAI_BASE_URL、LLM_MODEL）后重新启动即可使用语言模型。',
  },
  server: {
    unreachable: '连接已断开，正在重连…',
    unreachableHint: '服务器没有响应。屏幕上的内容会保留；运行中的任务会继续，恢复连接后立即显示。',
    starting: '服务器正在启动…',
    startingHint: '服务器有响应，但尚未就绪。页面会自动继续。',
  },
  page: {
    notFound: '没有这个页面。',
    toOverview: '前往概览',
    broken: '页面的这一部分出错了。',
    brokenHint: '请刷新页面。服务器保存的内容不会丢失。',
    reload: '刷新',
    loadFailed: '加载失败。',
    tryAgain: '重试',
    why: {
      FORBIDDEN: '您的角色不允许此操作，请联系管理员。',
      UNAUTHENTICATED: '登录已失效，请重新登录。',
      NOT_FOUND: '该内容已不存在，请返回列表。',
      BAD_USER_INPUT: '地址中的请求无效，请重新打开页面。',
      INTERNAL: '服务器发生意外错误。请重试；如仍出现，可凭后面的编号查看服务器日志。',
      other: '服务器拒绝了该请求。',
    },
    copyLink: '复制链接',
    linkCopied: '链接已复制',
  },
  pager: {
    previous: '上一页',
    next: '下一页',
    range: (from, to, of) => `第 ${from}–${to} 条，共 ${number(of)} 条`,
  },
  list: {
    start: '到列表开头',
    end: '到列表末尾',
    searchForMore: (shown) => `可滚动浏览前 ${number(shown)} 条，其余请搜索。`,
  },
  run: {
    state: {
      queued: '排队中',
      running: '运行中',
      reconnecting: '重连中',
      interrupted: '已中断',
      finished: '已完成',
      failed: '失败',
      cancelled: '已取消',
    },
    stateHint: {
      queued: '正在等待空位。',
      running: '正在进行。',
      reconnecting: '连接断开。运行在服务器上继续，恢复连接后补齐其余内容。',
      interrupted: '数据流在运行结束前中断，将从最后收到的一条继续。',
      finished: '全部内容已保存。',
      failed: '运行因错误而结束。',
      cancelled: '运行已停止。',
    },
    progress: '运行进度',
    percent: (n) => `${n} %`,
    unknownPercent: '进行中',
    waiting: (at) => `将于 ${at} 再次尝试`,
    rows: (done, total) => `已读 ${number(done)} / ${number(total)} 条行为`,
    step: (n) => `第 ${n} 步`,
    attempt: (n) => `第 ${n} 次尝试`,
    rejected: (n) => `${n} 行被拒`,
    resumeNow: '立即重试',
  },
  overview: overviewWords,
  search: searchWords,
  shortcuts: shortcutWords,
  batch: batchWords,
  patterns: patternWords,
  graphs: graphWords,
  questions: questionWords,
  runs: runsWords,
  monitoring: monitoringWords,
  event: {
    category: { CONVERSION: '转化', ENGAGEMENT: '互动', CHURN: '流失' },
    isNew: '新类型',
    isNewHint: '词表中没有这种事件类型。',
    rule: '规则',
    ruleHint: '由转化规则发现，不是模型给出。',
    claimed: '自称转化',
    claimedHint: '模型称之为转化，但没有规则认可，因此保存为互动。',
    evidence: (n) => `依据 ${n} 条行为`,
    list: '事件',
  },
  behavior: {
    table: '行为',
    time: '时间',
    action: '行为',
    what: '商品或文本',
    where: '应用、媒体、地点',
    duration: '时长',
    none: '没有行为。',
    actions: {
      browse: '浏览',
      search: '搜索',
      click: '点击',
      compare: '比价',
      use_app: '使用应用',
      visit_poi: '到访',
      add_cart: '加购',
      purchase: '购买',
    },
  },
  rejected: {
    none: '模型的每一行都已被接受。',
    reason: {
      MALFORMED: '格式不正确',
      FOREIGN_USER: '属于其他用户',
      UNKNOWN_ROWS: '引用了不存在的行',
      ROWS_COVERED: '引用了已使用的行',
      BAD_TIME: '时间不在所引用的行内',
      BAD_TYPE: '事件类型不可用',
      BAD_NAME: '名称与编号不符',
      UNKNOWN_ID: '提到不存在的内容',
      WRONG_ENDS: '边的两端或类型不符',
      NUMBER_DIFFERS: '数字与数据不符',
      UNCITED: '没有依据',
      TOLD_TWICE: '前面已说过',
      BAD_TEXT: '过长或为空',
      BAD_TAGS: '标签不合要求',
    },
    where: (step, attempt) => `第 ${step} 步，第 ${attempt} 次尝试`,
  },
  log: logWords,
  undo: undoWords,
  data: dataWords,
  cohorts: cohortWords,
  error: {
    CANCELLED: '运行已被停止。',
    LLM_BUDGET:
      '词元或金额预算已用完，或模型尚未定价，详见运行日志。已接受的内容会保留：可稍后继续，或调高限额。',
    MINING_LIMIT: '模式太多，无法全部保存。请提高最小支持度、缩短模式长度，或只取前若干条。',
    GRAPH_LIMIT: '图谱所需内存超出限制。请减少用户或缩短时间范围。',
    NO_DATA: '没有可用的事件序列。请先抽取事件，或更换人群。',
    GROUP_TOO_SMALL: '用于对比的两组用户中有一组人数太少。请更换目标，或调低最小组人数。',
    DATA_CHANGED: '运行中断期间数据有变化，已显示的内容不再成立。请重新提问。',
    INTERNAL: '服务器发生意外错误，详见其日志。请重试。',
    LLM_CUT: '模型的回答中途断开。请重试：已完成步骤的事件不会重复调用。',
    LLM_LENGTH: '模型的回答超出长度限制。请重试，或改用回答更长的模型。',
    LLM_FILTERED: '服务商的内容过滤中止了回答。行为中可能含有其不允许的文字。',
    LLM_STALLED: '模型在回答中途停止输出。请重试。',
    LLM_TIMEOUT: '模型没有及时回答。请重试，或调大 LLM_FIRST_BYTE_MS。',
    LLM_RATE_LIMITED: '服务商暂时不再接受调用。请稍候一分钟，或调小 LLM_CONCURRENCY。',
    LLM_QUOTA: '服务商账户额度已用完。请充值或更换密钥。',
    LLM_UNAVAILABLE: '无法连接服务商，或服务商出错。请检查 OPENAI_BASE_URL 和网络后重试。',
    LLM_REFUSED: '服务商拒绝了调用。请检查 LLM_MODEL。',
    LLM_AUTH: '服务商不接受该密钥。请检查 OPENAI_API_KEY。',
    LLM_UNUSABLE: '模型给出了回答，但没有可用的内容。请重试，或换用其他模型。',
    LLM_GARBLED: '返回的内容不是模型的回答。请检查 OPENAI_BASE_URL。',
  },
  refusal: {
    NOT_FOUND: '该内容已不存在。请返回列表。',
    KEY_REUSED: '这次启动已用于其他请求。请再次点击按钮。',
    BAD_CURSOR: '无法识别继续的位置。请刷新页面。',
    FOREIGN_CURSOR: '继续的位置属于另一次运行。请刷新页面。',
    BAD_USER_INPUT: '服务器没有接受该请求。请刷新页面。',
    RUN_ACTIVE: '运行尚未结束，请先停止。',
    NOT_RETRYABLE: '没有需要重做的内容：该运行已有完整结果。',
    JOURNAL_EXPIRED: '此次运行的日志已不再保留，结果仍在。',
    LIMIT_EXCEEDED: '超出服务器允许的上限。请等其他任务结束，或减少请求的内容。',
    other: '服务器拒绝了该请求。',
  },
  neighbourhood: neighbourhoodWords,
  spending: spendingWords,
  vocabulary: vocabularyWords,
};
