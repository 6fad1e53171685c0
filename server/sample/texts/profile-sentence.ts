import type { SampleProfile } from '../sample-data.ts';

const intents: Readonly<Record<string, string>> = {
  无: '近期没有购车打算',
  观望: '对买车还在观望',
  首购: '打算买第一辆车',
  换车: '打算换车',
  增购: '打算再添一辆车',
};

/** The profile as one sentence, for example `34岁女性，医生，住在苏州，月收入21000元，…`. */
export const profileSentence = (profile: SampleProfile): string =>
  [
    `${profile.age}岁${profile.gender}性`,
    profile.occupation,
    `住在${profile.city}`,
    `月收入${profile.income}元`,
    `喜欢${profile.interests.join('、')}`,
    profile.hasCar ? '有车' : '没有车',
    `购车预算${profile.budget}万元`,
    intents[profile.purchaseIntent ?? ''],
  ].join('，');
