import { nodeSize, type Place } from '../layout/place.ts';

export type Point = { x: number; y: number };

/** An edge as it is drawn. */
export type EdgePath = {
  /** SVG path data: a quadratic curve from border to border. */
  d: string;
  /** Where a label stands. */
  middle: Point;
};

/** Pixels between the tip of an arrow and the node that it points to. */
const GAP = 3;

/** The farthest that a curve bends from the straight line, in pixels. */
const MOST_BEND = 70;

/**
 * The way of an edge between two nodes: from centre to centre, cut off at both borders, and bent to the left as one goes, so
 * that the way there and the way back are two.
 */
export function edgePath(source: Point, target: Point): EdgePath {
  const [from, to] = [centreOf(source), centreOf(target)];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.min(MOST_BEND, length * 0.16);
  const control = {
    x: (from.x + to.x) / 2 + (dy / length) * bend,
    y: (from.y + to.y) / 2 - (dx / length) * bend,
  };
  const at = (t: number) => pointAt(from, control, to, t);
  const start = crossing((t) => isWithin(at(t), source, 0));
  const end = 1 - crossing((t) => isWithin(at(1 - t), target, GAP));
  const [first, last] = [at(start), at(end)];
  const between = mix(mix(from, control, start), mix(control, to, start), end);
  return {
    d: `M${text(first)} Q${text(between)} ${text(last)}`,
    middle: at((start + end) / 2),
  };
}

const centreOf = ({ x, y }: Point): Point => ({ x: x + nodeSize.width / 2, y: y + nodeSize.height / 2 });

const mix = (one: Point, other: Point, t: number): Point => ({
  x: one.x + (other.x - one.x) * t,
  y: one.y + (other.y - one.y) * t,
});

const pointAt = (from: Point, control: Point, to: Point, t: number): Point =>
  mix(mix(from, control, t), mix(control, to, t), t);

const isWithin = ({ x, y }: Point, node: Point, margin: number): boolean =>
  x > node.x - margin &&
  x < node.x + nodeSize.width + margin &&
  y > node.y - margin &&
  y < node.y + nodeSize.height + margin;

/** The share of the way, up to its half, at which one leaves what one starts in. */
function crossing(isInside: (t: number) => boolean): number {
  let [inside, outside] = [0, 0.5];
  if (isInside(outside)) return 0.5;
  for (let step = 0; step < 12; step += 1) {
    const middle = (inside + outside) / 2;
    if (isInside(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
}

const text = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** The places of nodes by their numbers. */
export const placesByNumber = (places: readonly Place[]): ReadonlyMap<number, Place> =>
  new Map(places.map((place) => [place.number, place]));
