import type { ImportFigures, ImportKind } from '../import-figures.ts';
import type { Trouble } from '../trouble.ts';
import {
  type Card,
  type Choice,
  chooseField,
  chooseKind,
  isBusy,
  isDone,
  mappingToSend,
  newCard,
  takePreview,
  type Upload,
} from './card.ts';
import type { Mapping } from './mapping.ts';
import type { Preview } from './preview-query.ts';

/** What is said about a file before its bytes go. */
export type Plan = { file: File; kind: ImportKind; mapping: Mapping | null; dryRun: boolean };

/** Everything outside that the desk touches. None of it rejects. */
export type ImportWorld = {
  preview: (file: File, choice: Choice) => Promise<Preview | Trouble>;
  begin: (plan: Plan) => Promise<{ id: string; url: string } | Trouble>;
  /** Sends the bytes; false when the connection broke before the server answered. */
  send: (url: string, file: File) => Promise<boolean>;
  /** Tells the figures of an import until the answer is called. */
  follow: (id: string, onFigures: (figures: ImportFigures) => void) => () => void;
  read: (id: string) => Promise<ImportFigures | null>;
  cancel: (id: string) => Promise<void>;
};

/** The files that are being brought in; `cards` and `subscribe` fit `useSyncExternalStore`. */
export type ImportDesk = {
  cards: () => readonly Card[];
  subscribe: (listener: () => void) => () => void;
  add: (files: readonly File[]) => void;
  remove: (id: number) => void;
  /** Takes the files away of which there is nothing left to do. */
  clear: () => void;
  chooseKind: (id: number, kind: ImportKind) => void;
  chooseField: (id: number, column: number, field: string | null) => void;
  /** Asks about the beginning of the file again. */
  readAgain: (id: number) => void;
  /** Brings a file in, or tries what would come of it; it waits while as many as may are on their way. */
  start: (id: number, dryRun: boolean) => void;
  cancel: (id: number) => void;
};

/** Files on their way at once. A browser has six connections to a server, and the page needs some. */
const atOnce = 2;

/** Brings files in, and goes on while other pages are looked at. */
export function createImportDesk(world: ImportWorld): ImportDesk {
  const listeners = new Set<() => void>();
  let cards: readonly Card[] = [];
  let nextId = 1;

  function replace(next: readonly Card[]) {
    cards = next;
    for (const listener of listeners) listener();
  }

  function change(id: number, how: (card: Card) => Card) {
    replace(cards.map((card) => (card.id === id ? how(card) : card)));
  }

  const find = (id: number) => cards.find((card) => card.id === id);
  const setUpload = (id: number, upload: Upload | null) => change(id, (card) => ({ ...card, upload }));

  async function read(id: number) {
    const card = find(id);
    if (card === undefined) return;
    const { file, choice } = card;
    const answer = await world.preview(file, choice);
    change(id, (now) => takePreview(now, choice, answer));
  }

  function choose(id: number, how: (card: Card) => Card) {
    change(id, (card) => (isBusy(card) ? card : how(card)));
    void read(id);
  }

  /** Begins with the file that has waited longest, if there is room. */
  function next() {
    if (cards.filter(({ upload }) => upload?.phase === 'running').length >= atOnce) return;
    const card = cards.find(({ upload }) => upload?.phase === 'waiting');
    if (card?.upload && card.preview) void bring(card.id, planOf(card, card.preview, card.upload.dryRun));
  }

  async function bring(id: number, plan: Plan) {
    const { dryRun } = plan;
    setUpload(id, { phase: 'running', dryRun, figures: null, cancelling: false });
    const begun = await world.begin(plan);
    if ('code' in begun) {
      setUpload(id, { phase: 'refused', dryRun, trouble: begun });
      return next();
    }
    const stop = world.follow(begun.id, (figures) => change(id, (card) => withFigures(card, figures)));
    const answered = await world.send(begun.url, plan.file);
    stop();
    setUpload(id, endOf(dryRun, answered, await world.read(begun.id)));
    next();
  }

  async function cancel(id: number) {
    const upload = find(id)?.upload;
    if (upload?.phase === 'waiting') return setUpload(id, null);
    if (upload?.phase !== 'running' || upload.figures === null) return;
    setUpload(id, { ...upload, cancelling: true });
    await world.cancel(upload.figures.id);
  }

  return {
    cards: () => cards,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(files) {
      const added = files.map((file) => newCard(nextId++, file));
      replace([...cards, ...added]);
      for (const { id } of added) void read(id);
    },
    remove: (id) => replace(cards.filter((card) => card.id !== id || isBusy(card))),
    clear: () => replace(cards.filter((card) => !isDone(card))),
    chooseKind: (id, kind) => choose(id, (card) => chooseKind(card, kind)),
    chooseField: (id, column, field) => choose(id, (card) => chooseField(card, column, field)),
    readAgain: (id) => choose(id, (card) => ({ ...card, trouble: null, reading: true })),
    start(id, dryRun) {
      const card = find(id);
      if (card === undefined || isBusy(card) || card.preview === null) return;
      setUpload(id, { phase: 'waiting', dryRun });
      next();
    },
    cancel: (id) => void cancel(id),
  };
}

function planOf(card: Card, preview: Preview, dryRun: boolean): Plan {
  return { file: card.file, kind: card.choice.kind ?? preview.kind, mapping: mappingToSend(card), dryRun };
}

/** An import whose connection broke may have ended nevertheless; what failed then, failed by the break. */
function endOf(dryRun: boolean, answered: boolean, figures: ImportFigures | null): Upload {
  const whole = figures !== null && figures.endedAt !== null && (answered || figures.status !== 'FAILED');
  return whole ? { phase: 'ended', dryRun, figures } : { phase: 'cut', dryRun, figures };
}

function withFigures(card: Card, figures: ImportFigures): Card {
  const { upload } = card;
  return upload?.phase === 'running' ? { ...card, upload: { ...upload, figures } } : card;
}
