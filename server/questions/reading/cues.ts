/* How each kind of question is asked, in both languages. `\uE000` and so on stand for what it names. */

/** A name in a masked text. */
export const NAME = '[\\uE000-\\uE0FF]';

const cue = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'g');

/** Words that make a kind of question, the more telling kinds first. */
export const cues = {
  HOW_LONG: cue(
    '\\bhow (?:long|soon|quickly|fast)\\b',
    '\\bhow many (?:minutes|hours|days|weeks)\\b',
    '\\b(?:time|delay|lag|gap) (?=between|from)',
    '多久|多长时间|多快|多少(?:分钟|小时|天|时间)|几(?:天|个?小时|周)|间隔',
  ),
  LIKELIEST_PATH: cue(
    '\\b(?:path|route|way|journey|chain)s?\\b',
    '\\bhow do (?:users |people |they )?(?:get|go|come|move)\\b',
    '路径|路线|途径|链路|怎么(?:走|到)|如何(?:走|到)|怎样(?:走|到)',
  ),
  COMPARE_GROUPS: cue(
    '\\bcompar(?:e[ds]?|ing|ison)\\b',
    '\\bdiffer(?:s|ent|ences?)?\\b',
    '\\b(?:versus|vs|against|than)\\b',
    '对比|比较|差异|差别|区别|不同|相比|比(?!例)',
  ),
  WHO: cue(
    '^(?:please )?(?:show|list|name) (?:me )?(?:the |some )?(?:users|people)\\b',
    '\\b(?:which|what) (?:users|people)\\b|^who\\b|\\bwhose?\\b(?= |$)',
    '\\bexample users\\b',
    '谁|哪些(?:用户|人)|哪几个(?:用户|人)|哪个用户|用户举例',
  ),
  HOW_MANY: cue(
    '\\bhow many\\b|\\bhow often\\b|\\b(?:number|count) of\\b',
    '多少|几个|几名|几次|人数|次数|数量',
  ),
  LEADS_TO: cue(
    `\\b(?:what|which events?|why)\\b(?=.*${NAME})`,
    `什么(?=.*${NAME})|为什么|为何|哪些(?:行为|事件)?(?=.*${NAME})|${NAME}之?前|原因|前因`,
  ),
  NEXT: cue(
    '\\b(?:what|which events?)\\b|\\bnext\\b|\\bafter(?:wards)?\\b|\\bfollow(?:s|ing|ed)?\\b',
    '什么|哪些(?:行为|事件)?|怎样|怎么样|接下来|下一步|之后|以后|后续|后',
  ),
  EDGE_FACT: cue(
    '^(?:do|does|did|is|are|can|will|would)\\b|\\bhow (?:likely|strong|strongly|probable)\\b',
    '\\b(?:probability|chance|likelihood|relation|relationship|share)\\b',
    '吗|是否|会不会|有没有|是不是|能不能|概率|可能性|关系|比例|几率',
  ),
} as const;

/** Verbs by which a name is what is led to, and by which it is what leads on. */
export const leadingTo = new RegExp(
  '\\b(?:leads? to|drives?|causes?|brings?(?: about)?|predicts?|makes?|precedes?|triggers?|influences?|affects?|raises?)\\b' +
    `(?:(?! do\\b)[^\\uE000-\\uE0FF])*${NAME}|\\b(?:before|precede)\\b.*${NAME}|^why\\b` +
    `|(?:导致|引起|促成|促使|带来|影响|预示|引发|推动|造成).*${NAME}|${NAME}(?:发生)?(?:之前|以前|前|的?(?:原因|前因))|为什么|为何`,
);
export const leadingFrom = new RegExp(
  `\\b(?:after|follows?|following|behind|next)\\b|${NAME}.*\\blead\\b|${NAME}.*(?:导致|引起|带来|引发|造成|之后|以后|后|接下来|下一步)`,
);

/** Words that change nothing about a question, whatever its kind. */
export const fillers = new RegExp(
  [
    '\\b(?:a|an|the|this|that|these|those|it|they|them|their|there|and|or|from|to|of|for|in|on|at|by|with|within|as|than|so|then)\\b',
    '\\b(?:after|before|until|till|between|behind|following|followed|since|once|when|while|who|which|one|ones|any|all|each)\\b',
    '\\b(?:do|does|did|is|are|was|were|be|been|being|can|could|will|would|has|have|had|having|get|go|come|comes|take|takes|took|pass|passes)\\b',
    '\\b(?:users?|people|persons?|customers?|events?|things?|steps?|actions?|happens?|happen|occur|occurs|graph|data)\\b',
    '\\b(?:most|more|often|usually|typically|generally|mostly|likely|likeliest|probable|strongest|best|main|usual|typical|common|commonly|much|very|top)\\b',
    '\\b(?:leads?|leading|led|drives?|causes?|caused|brings?|about|predicts?|makes?|make|precedes?|triggers?|influences?|affects?|raises?|likelier|up|down|towards)\\b',
    '\\b(?:please|tell|me|show|give|what|next|again|later|shortest|fewest|how|need|needs|usual|users)\\b',
    '多少|如何|有何|何|最短|最少|最可能|用户|人们|大家|人|一般|通常|往往|经常|最|容易|可能|更|会|要|需要|才|能|请问?|告诉|我|想|知道|一下|呢|啊|呀|吧|吗|的|了|过|地|得|都|也|就',
    '在|有|是|做|干|发生|出现|进行|行为|事件|事情|事|接着|然后|紧接着|接下来|之后|以后|之前|以前|后|前|从|到|至|和|与|跟|或|及|以及|对|对于|把|被|由|因|于|这|那|些|个|它|他们|她们|其他|其它|哪些|什么|多|大|主要|最终|最后|直接|间|之间|里|中|上|下|再|去|来|每|各',
    '导致|引起|促成|促使|带来|影响|预示|引发|推动|造成|走向|图谱|数据|有关|相关|条|步|路|呢|用|花|时间|隔',
  ].join('|'),
  'g',
);

/** Words by which users without a feature are meant; only where groups are compared. */
export const withoutIt = /\bwithout (?:an? )?[a-z]+\b|[没无]车/g;
export const otherGroup =
  /\b(?:without|not|other|others|rest|non|group|groups|differ)\b|没有?|无|非|不|群体|人群|组|两|类|表现|方面|上/g;

/** What is a name of something elsewhere, and here only a part of how one asks. */
export const contested =
  /\b(?:leads?|led|leading) to\b|\bwhat (?:drives|leads)\b|\bdrives? (?:users|people)\b|\bdrives?\b(?= [\p{L}]+ to\b)|\bshare (?=of)|\bin order\b|\btime\b/gu;
export const contestedBesideFeatures = /\bcompar(?:e|ed|ing|ison)\b|对比|比较/g;
