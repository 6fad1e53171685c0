import type { Command } from './commands.ts';

/** Presses the first button of a command that can be seen and pressed. */
export function pressButton(command: Command): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`[data-shortcut="${command}"]`);
  [...buttons].find((button) => button.checkVisibility() && !button.disabled)?.click();
}
