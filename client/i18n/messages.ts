import type { en } from './en.ts';

/** Literal texts widened, functions and structure kept. */
export type Words<T> = T extends string
  ? string
  : T extends (...figures: infer Figures) => string
    ? (...figures: Figures) => string
    : { [Key in keyof T]: Words<T[Key]> };

/** Every text of the page; a language that lacks one does not compile. */
export type Messages = Words<typeof en>;
