import type { Action } from './actions.ts';
import { APPS, CAR_APPS, MAP_APP } from './apps.ts';
import { chance, pick, popular, weighted } from './draw.ts';
import { comparisonPage, detailPage, searchPhrase } from './item-texts.ts';
import { MEDIA } from './media.ts';
import { MODELS, type Model } from './models.ts';
import type { Person } from './person.ts';
import { dealershipFor, PASTIME_PLACES } from './places.ts';
import type { Random } from './random.ts';
import type { SampleBehavior } from './sample-data.ts';
import type { Scene } from './scenes.ts';

type Cells = Pick<SampleBehavior, 'item' | 'app' | 'media' | 'place'>;

const cells = (filled: Partial<Cells>): Cells => ({
  item: null,
  app: null,
  media: null,
  place: null,
  ...filled,
});

/** What one log row refers to. Each action fills its own cells and leaves the others empty. */
export function drawCells(action: Action, { kind, subject }: Scene, person: Person, random: Random): Cells {
  switch (action) {
    case 'browse':
    case 'click':
      return cells({ item: drawPage(subject, random), media: popular(random, MEDIA).name });
    case 'search':
      return cells({ item: searchPhrase(random, subject, kind), app: popular(random, CAR_APPS).name });
    case 'compare': {
      const item = comparisonPage(subject, drawRival(subject, person, random));
      return cells({ item, app: popular(random, CAR_APPS).name });
    }
    case 'use_app':
      return cells({ app: drawApp(kind, random) });
    case 'visit_poi':
      return cells({ place: drawPlace(kind, subject, person, random) });
    case 'add_cart':
      return cells({ item: subject.id, app: popular(random, CAR_APPS).name });
    case 'purchase':
      return cells({ item: subject.id, place: dealershipFor(subject).name });
  }
}

const drawPage = (subject: Model, random: Random) =>
  chance(random, 0.45) ? detailPage(subject) : subject.id;

/** Another model on the wish list, or, for one that is only looked at, another of its category. */
function drawRival(subject: Model, { wishes }: Person, random: Random): Model {
  const wished = wishes.includes(subject);
  const rivals = wished ? wishes : MODELS.filter(({ category }) => category === subject.category);
  return pick(
    random,
    rivals.filter((model) => model !== subject),
  );
}

function drawApp(kind: Scene['kind'], random: Random): string {
  if (kind === 'dealership' && chance(random, 0.5)) return MAP_APP.name;
  const daily = kind === 'outing' || kind === 'pastime' || kind === 'purchase';
  return popular(random, daily ? APPS : CAR_APPS).name;
}

function drawPlace(kind: Scene['kind'], subject: Model, { persona }: Person, random: Random): string {
  if (kind === 'outing') return pick(random, PASTIME_PLACES[weighted(random, persona.pastimes)]).name;
  return dealershipFor(subject).name;
}
