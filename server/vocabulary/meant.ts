/*
 * Reads whether a sentence of a log says that something was done, or only names it: negated, wished, planned,
 * asked, searched for, cancelled, or done by somebody else. Word lists, not grammar: where they are in doubt the
 * thing counts as not done, because a missed conversion can be seen among the engagements and an invented one cannot.
 */

/** A word stands this close before what it refers to, in characters. */
const reach = { adjacent: 3, near: 10 };

const chinese = {
  /** Hold a character of the lists below and mean something else; brands, towns and apps among them. */
  harmless:
    /不到|不久|不错|不过|不仅|不但|不止|不料|不由|不得不|不禁|不同|不少|没想到|没多久|没过多久|无比|差不多|未来|无锡|无线|无人|无限|无忧|别克|别墅|特别|分别|区别|级别|非常|理想|联想|梦想|问界|搜狐|搜狗|快手|快递|很快|会员|会议|聚会|协会|将近|主要|重要|再次|再度|[和与同陪](?:朋友|同事|家人)/gu,
  negation: /没|未|不|无|别|非|拒绝|放弃|暂缓|推迟|取消|撤销/gu,
  /** Wishes, plans, possibilities, advice, and acts of reading about it. */
  unreal:
    /想|打算|计划|考虑|准备|希望|可能|或许|也许|将|要|会|如果|若|假如|是否|有没有|能否|可否|建议|推荐|怎么|怎样|如何|为什么|犹豫|决定|意向|意愿|预约|差点|差一点|险些|几乎|搜索|搜|查询|查|浏览|查看|观看|看了|看到|收到|接到|提到|找到|阅读|了解|咨询|询问|问|点击|对比|比较|关注|收藏|等待|催|劝|适合|值得|需要|愿意|预计|预备|即将|快|再/gu,
  others: /朋友|同事|邻居|别人|他人|亲戚|网友|车主|家人|客户/gu,
};

const english = {
  harmless: /\b(?:not only|no doubt|without (?:delay|hesitation|hesitating)|no longer hesitat\w*)\b/giu,
  negation:
    /n't\b|\b(?:not|never|no|nor|cannot|without|neither|failed to|refused to|declined to|decided against|instead of|rather than|almost|nearly|hardly)\b/giu,
  unreal:
    /\b(?:want\w*|wish\w*|plan\w*|intend\w*|hop(?:es?|ed|ing)|consider\w*|thinking|thought about|going to|about to|will|would|might|may|could|should|can|if|whether|how|why|when to|where to|interested|looking|search\w*|read\w*|watch\w*|view\w*|brows\w*|asked|asks|asking|inquir\w*|enquir\w*|compar\w*|ready to|likely|recommend\w*|advis\w*|book\w*|schedul\w*)\b/giu,
  others:
    /\b(?:friend|colleague|neighbou?r|brother|sister|father|mother|wife|husband|customer|owner|someone|others?|people)s?\b/giu,
};

/** Behind the word: it names a text, a page or a plan; it did not work; or it was taken back in the same sentence. */
const nounBehind =
  /^(?:了?(?:前|之前)|的?(?:指南|攻略|页|流程|步骤|建议|渠道|价格|报价|优惠|须知|咨询|意向|意愿|需求|电话|短信|地址|位置|附近|计划|方案|链接|按钮|记录|评价|视频|文章|评测|报告|预约|感受|广告|活动|条件|资格|方式|成本|理由|欲望|决策))|^\s*(?:guide|page|price|link|button|review|video|article|plan|process|option|decision|intent|offer)s?\b/iu;
const failedBehind =
  /失败|未成功|没成功|不成功|没成|\b(?:failed|declined|did not go through|didn't go through)\b/iu;
const takenBack =
  /取消|撤销|退款|退订|退货|退单|退车|退了|作废|\b(?:cancel\w*|refund\w*|returned it|call(?:ed|ing) (?:it )?off)\b/iu;
const question = /[?？]|吗|呢|\b(?:whether|did (?:he|she|they|i|you))\b/iu;

const clauseEnds =
  /[,，、;；:：。.!！?？\n]|(?<=[完过比驾解询较览频章])后|但|却|然后|随后|最终|最后|于是|\b(?:but|and|then|so|finally|instead,)\b/giu;
const sentenceEnds = /[。！!？?\n;；]|\.(?=\s|$)/gu;

/** The text from the last match of a boundary before `index`, and up to the first behind `end`. */
function around(
  text: string,
  index: number,
  end: number,
  boundary: RegExp,
): [before: string, behind: string] {
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    if (match.index + match[0].length <= index) start = match.index + match[0].length;
    else if (match.index >= end)
      return [text.slice(start, index), text.slice(end, match.index + match[0].length)];
  }
  return [text.slice(start, index), text.slice(end)];
}

/** True if a word of the list ends at most `distance` characters before the end of the text. */
function isBefore(text: string, words: RegExp, distance: number): boolean {
  for (const match of text.matchAll(words)) {
    if (text.length - (match.index + match[0].length) <= distance) return true;
  }
  return false;
}

/** What was typed into a search: its words name what was looked for, however far they stand from the verb. */
const searched =
  /(?:搜索?了?|查询?了?|查找|\bsearch(?:ed|es)?(?: for)?|\blooked up)\s*[“"「『'‘《][^“”"「」『』‘’《》\n]{0,200}/giu;

const isSearched = (text: string, index: number): boolean =>
  [...text.matchAll(searched)].some((match) => match.index <= index && index < match.index + match[0].length);

/** `index` is where the last piece of the words begins: what a `*` stands for is looked at too. */
function isMeantAt(text: string, index: number, end: number, word: string): boolean {
  if (isSearched(text, index)) return false;
  const [before, behind] = around(text, index, end, clauseEnds);
  const [sentenceBefore, sentenceBehind] = around(text, index, end, sentenceEnds);
  // 了 says that it was done: only what stands right before it can take that back ("不买了", "想买了").
  const distance = /了/u.test(word) ? reach.adjacent : reach.near;
  const zh = before.replace(chinese.harmless, (match) => '　'.repeat(match.length));
  const en = before.replace(english.harmless, '');
  return !(
    isBefore(zh, chinese.negation, distance) ||
    isBefore(zh, chinese.unreal, distance) ||
    isBefore(zh, chinese.others, reach.adjacent) ||
    isBefore(en, english.negation, Number.POSITIVE_INFINITY) ||
    isBefore(en, english.unreal, Number.POSITIVE_INFINITY) ||
    isBefore(en, english.others, reach.near) ||
    nounBehind.test(behind) ||
    failedBehind.test(sentenceBehind) ||
    takenBack.test(sentenceBehind) ||
    question.test(sentenceBefore + sentenceBehind)
  );
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The words as a pattern: whole words where they are Latin, `*` for up to 20 characters of one clause. */
function patternOf(words: string): RegExp {
  const body = words.split(/\*+/).map(literal).join('[^,，;；。.!！?？\\n]{0,20}?');
  const start = /^[a-z0-9]/iu.test(words) ? '(?<![a-z0-9])' : '';
  const end = /[a-z0-9]$/iu.test(words) ? '(?![a-z0-9])' : '';
  return new RegExp(start + body + end, 'giu');
}

const folded = (text: string) => text.normalize('NFKC').replaceAll('’', "'").toLowerCase();

/**
 * True if the text says that what the words name was done: at least one occurrence is not negated, wished,
 * planned, asked about, read about, cancelled in the same sentence, or somebody else's.
 */
export function isMeant(text: string, words: string): boolean {
  const sentence = folded(text);
  const wanted = folded(words.trim());
  const last = wanted.slice(wanted.lastIndexOf('*') + 1);
  for (const match of sentence.matchAll(patternOf(wanted))) {
    const end = match.index + match[0].length;
    if (match[0] !== '' && isMeantAt(sentence, end - last.length, end, match[0])) return true;
  }
  return false;
}
