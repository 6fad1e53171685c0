const longest = 200;

/**
 * The start of what a provider said, fit to be shown: on one line, at most 200 characters, without credentials
 * in addresses and without anything that could be a key.
 */
export function excerpt(text: string): string {
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .replace(/\/\/[^/\s@]*@/g, '//')
    .replace(/\b(Bearer|sk-|key-)[ \w*.-]{4,}/gi, '[key]')
    .replace(/[\w*+=-]{24,}/g, '[key]')
    .trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
