import { integer, popular } from './draw.ts';
import { MODELS, type Model } from './models.ts';
import type { Persona } from './personas.ts';
import type { Random } from './random.ts';

/** The models somebody thinks of buying, the favourite first; at least two. */
export type Wishes = readonly [favourite: Model, ...others: Model[]];

/** Two to four models that the budget (10,000 yuan) allows, to the persona's taste where there are enough. */
export function drawWishes({ tastes }: Persona, budget: number, random: Random): Wishes {
  const affordable = MODELS.filter(({ price }) => price <= budget);
  const liked = affordable.filter(({ category }) => tastes.includes(category));
  const choice = [...(liked.length > 1 ? liked : affordable)];
  const favourite = take(choice, random);
  const others = Array.from({ length: Math.min(choice.length, integer(random, 1, 3)) }, () =>
    take(choice, random),
  );
  return [favourite, ...others];
}

/** Takes one model out of the list. */
function take(models: Model[], random: Random): Model {
  const taken = popular(random, models);
  models.splice(models.indexOf(taken), 1);
  return taken;
}
