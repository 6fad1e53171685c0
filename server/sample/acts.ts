import type { Action } from './actions.ts';
import { APPS, CAR_APPS, MAP_APP } from './apps.ts';
import { pastimesOf } from './confounder.ts';
import { chance, pick, popular, weighted } from './draw.ts';
import { comparisonPage, detailPage, drawQuestion, searchPhrase } from './item-texts.ts';
import { meaningOfApp, meaningOfPage, meaningOfPlace, meaningOfQuestion } from './meanings.ts';
import { MEDIA } from './media.ts';
import { MODELS, type Model } from './models.ts';
import type { Person } from './person.ts';
import { dealershipFor, PASTIME_PLACES } from './places.ts';
import type { Random } from './random.ts';
import type { SampleBehavior } from './sample-data.ts';
import type { SceneKind } from './scene-kinds.ts';

/** One thing done, as the log will tell it, and the code of the event type that it is by itself. */
export interface Act extends Pick<SampleBehavior, 'item' | 'app' | 'media' | 'place'> {
  readonly action: Action;
  readonly means: string;
}

/** What a sitting is about. */
export interface Setting {
  readonly kind: SceneKind;
  readonly subject: Model;
}

type Filled = Partial<Act> & Pick<Act, 'means'>;

/** Draws what one act refers to. Each action fills its own cells and leaves the others empty. */
export function drawAct(action: Action, setting: Setting, person: Person, random: Random): Act {
  return {
    item: null,
    app: null,
    media: null,
    place: null,
    action,
    ...fill(action, setting, person, random),
  };
}

function fill(action: Action, { kind, subject }: Setting, person: Person, random: Random): Filled {
  switch (action) {
    case 'browse':
    case 'click': {
      const item = chance(random, 0.45) ? detailPage(subject) : subject.id;
      const media = popular(random, MEDIA);
      return { item, media: media.name, means: action === 'click' ? 'view_car' : meaningOfPage(item, media) };
    }
    case 'search': {
      const question = drawQuestion(random, kind, subject);
      const item = searchPhrase(subject, question);
      return { item, app: popular(random, CAR_APPS).name, means: meaningOfQuestion(question) };
    }
    case 'compare': {
      const item = comparisonPage(subject, drawRival(subject, person, random));
      return { item, app: popular(random, CAR_APPS).name, means: 'compare_models' };
    }
    case 'use_app': {
      const app = drawApp(kind, random);
      return { app: app.name, means: meaningOfApp(app) };
    }
    case 'visit_poi': {
      const place = drawPlace(kind, subject, person, random);
      return { place: place.name, means: meaningOfPlace(place) };
    }
    case 'add_cart':
      return { item: subject.id, app: popular(random, CAR_APPS).name, means: 'add_to_cart' };
    case 'purchase':
      return { item: subject.id, place: dealershipFor(subject).name, means: 'purchase' };
  }
}

/** Another model on the wish list, or, for one that is only looked at, another of its category. */
function drawRival(subject: Model, { wishes }: Person, random: Random): Model {
  const wished = wishes.includes(subject);
  const rivals = wished ? wishes : MODELS.filter(({ category }) => category === subject.category);
  return pick(
    random,
    rivals.filter((model) => model !== subject),
  );
}

function drawApp(kind: SceneKind, random: Random) {
  if (kind === 'dealership' && chance(random, 0.5)) return MAP_APP;
  const daily = kind === 'outing' || kind === 'pastime' || kind === 'purchase';
  return popular(random, daily ? APPS : CAR_APPS);
}

function drawPlace(kind: SceneKind, subject: Model, person: Person, random: Random) {
  if (kind === 'outing') return pick(random, PASTIME_PLACES[weighted(random, pastimesOf(person))]);
  return dealershipFor(subject);
}
