import type { Language } from '../llm/language.ts';
import { escapeCell } from '../llm/lines/cells.ts';
import { type NumberedEntry, readTagPrompt } from './tagging/tag-prompt.ts';

type Tags = Readonly<Record<Language, readonly [string, string, string]>>;

/** What words in a name or kind say about function, audience and scene. The first that matches counts. */
const cues: readonly (readonly [pattern: RegExp, tags: Tags])[] = [
  [
    /汽车|看车|车主|懂车|易车|auto|car\b/iu,
    { ZH: ['看车选车', '购车人群', '选购决策'], EN: ['car research', 'car buyers', 'choosing a car'] },
  ],
  [
    /地图|导航|打车|出行|map|navig|ride/iu,
    { ZH: ['导航出行', '有车人群', '日常出行'], EN: ['navigation', 'drivers', 'on the way'] },
  ],
  [
    /社交|聊天|通讯|微博|social|chat|messag/iu,
    { ZH: ['社交聊天', '大众人群', '碎片时间'], EN: ['social', 'everybody', 'spare minutes'] },
  ],
  [
    /视频|直播|影视|video|film|live/iu,
    { ZH: ['视频内容', '年轻人群', '休闲娱乐'], EN: ['video', 'young people', 'leisure'] },
  ],
  [
    /购物|电商|外卖|生活|shop|commerce|deliver/iu,
    { ZH: ['生活消费', '都市人群', '日常购物'], EN: ['shopping', 'city people', 'daily life'] },
  ],
  [
    /新闻|资讯|头条|news|press/iu,
    { ZH: ['新闻资讯', '大众人群', '碎片阅读'], EN: ['news', 'everybody', 'short reads'] },
  ],
  [
    /问答|知识|教育|学习|阅读|learn|educat|read|question/iu,
    { ZH: ['知识问答', '高知人群', '学习研究'], EN: ['knowledge', 'learners', 'research'] },
  ],
  [
    /银行|理财|金融|证券|bank|finance|stock/iu,
    { ZH: ['金融理财', '理财人群', '资金管理'], EN: ['finance', 'investors', 'money matters'] },
  ],
  [
    /音乐|游戏|music|game/iu,
    { ZH: ['休闲娱乐', '年轻人群', '放松消遣'], EN: ['entertainment', 'young people', 'leisure'] },
  ],
  [
    /健身|运动|体育|fitness|sport/iu,
    { ZH: ['运动健身', '健康人群', '锻炼记录'], EN: ['fitness', 'active people', 'training'] },
  ],
];

const unknown: Tags = { ZH: ['综合服务', '大众人群', '日常使用'], EN: ['general', 'everybody', 'daily use'] };

function line({ number, entry }: NumberedEntry, language: Language): string {
  const about = `${entry.name} ${entry.kind ?? ''}`;
  const tags = cues.find(([pattern]) => pattern.test(about))?.[1] ?? unknown;
  return `${number}|${escapeCell(entry.name)}|${tags[language].join(',')}\n`;
}

/** Answers a prompt of `buildTagPrompt` by rules, in place of a model: by the words of name and kind. */
export function answerTagCatalog(prompt: { system: string; user: string }): string {
  const { language, entries } = readTagPrompt(prompt);
  return entries.map((entry) => line(entry, language)).join('');
}
