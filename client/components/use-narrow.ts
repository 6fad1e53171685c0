import { mediaHook } from '../preferences/media-hook.ts';

/** True on a screen with room for one thing beside nothing: the same width at which the style sheets change over. */
export const useNarrow = mediaHook('(max-width: 760px)');
