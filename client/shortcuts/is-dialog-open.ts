/** True while a dialog, a drawer or a menu of ours or of the library stands over the page: keys belong to it. */
export function isDialogOpen(): boolean {
  return [...document.querySelectorAll('dialog[open], [aria-modal="true"]')].some((one) =>
    one.checkVisibility(),
  );
}
