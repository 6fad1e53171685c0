import type { LoggedAct } from '../behaviors.ts';
import { pick } from '../draw.ts';
import type { Random } from '../random.ts';

/** `停留` and how long, in whole minutes; nothing for what has no duration. */
const lasting = ({ duration }: LoggedAct, verb: string): string =>
  duration === null ? '' : `，${verb}${Math.max(1, Math.round(duration / 60))}分钟`;

/** Car models as people say them: `宝马_7系_详情页` is 宝马7系, `对比_宝马_7系,奔驰_S级` is 宝马7系和奔驰S级. */
const modelsIn = (item: string | null): string =>
  (item ?? '')
    .replace(/^对比_|_详情页$/gu, '')
    .replaceAll('_', '')
    .replaceAll(',', '和');

/** What an act is in the words of somebody who notes it down. */
export function sentenceOf(act: LoggedAct, random: Random): string {
  const { app, media, place, item } = act;
  const model = modelsIn(item);
  switch (act.action) {
    case 'browse':
      return item?.endsWith('_详情页')
        ? `在${media}上看了${model}的详情页${lasting(act, '停留')}`
        : `在${media}${act.means === 'watch_video' ? '看了' : '浏览了'}${model}的${act.means === 'watch_video' ? '视频' : '资讯'}${lasting(act, '停留')}`;
    case 'click':
      return `在${media}点开了${model}的车型页`;
    case 'search':
      return `在${app}搜索“${item}”`;
    case 'compare':
      return `在${app}对比了${model}${lasting(act, '看了')}`;
    case 'use_app':
      return `打开${app}${lasting(act, '用了')}`;
    case 'visit_poi':
      return visitSentence(act, random);
    case 'add_cart':
      return pick(random, [`在${app}把${model}加入了购物车`, `把${model}加购了，用的${app}`]);
    case 'purchase':
      return pick(random, [
        `在${place}购买了${model}`,
        `犹豫很久，最后还是在${place}买了${model}`,
        `在${place}付款，${model}到手`,
      ]);
  }
}

function visitSentence(act: LoggedAct, random: Random): string {
  const { place, means } = act;
  switch (means) {
    case 'visit_dealership':
      return `${pick(random, dealershipVisits)(place ?? '')}${lasting(act, '停留')}`;
    case 'play_golf':
      return `去${place}打了一场高尔夫${lasting(act, '打了')}`;
    case 'dine':
      return `在${place}吃饭${lasting(act, '吃了')}`;
    case 'shop':
      return `逛${place}${lasting(act, '逛了')}`;
    case 'stay_home':
      return `在家休息${lasting(act, '待了')}`;
    case 'work':
      return `在公司上班${lasting(act, '待了')}`;
    default:
      return `到了${place}${lasting(act, '停留')}`;
  }
}

/** A visit is one also where nothing was bought. An experience centre has no 4S in its name: it is called a shop. */
const dealershipVisits: readonly ((place: string) => string)[] = [
  (place) => (place.endsWith('4S店') ? `去${place}看车` : `到店看车，在${place}`),
  (place) => (place.endsWith('4S店') ? `到${place}看了看，没买` : `进店看了看，没买，${place}`),
  (place) => (place.endsWith('4S店') ? `和朋友去${place}看车` : `和朋友到店看车，${place}`),
];
