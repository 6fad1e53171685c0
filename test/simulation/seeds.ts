/** Seeds that once found something, kept so that it does not come back. */
export const regressions: readonly { readonly seed: number; readonly found: string }[] = [];
