/**
 * The least support in users that would fit, as the server names it when there are too many patterns; null when its words
 * name none (how many maximal patterns a higher support has is not known before).
 */
export function fittingSupport(message: string): number | null {
  const [, users] =
    /(\d+) sequences as least support would fit/.exec(message) ??
    /A support of (\d+) users/.exec(message) ??
    [];
  return users === undefined ? null : Number(users);
}
