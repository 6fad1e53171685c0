/**
 * True for a line that is only a code fence, as models put around data: three or more ` or ~, and perhaps a
 * language. The one place that knows what a fence looks like.
 */
export function isFence(line: string): boolean {
  return /^\s*(`{3,}|~{3,})\s*[\w+#.-]*\s*$/.test(line);
}
