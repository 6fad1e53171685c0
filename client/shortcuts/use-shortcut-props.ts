import { type Command, commands } from './commands.ts';
import { useShortcutsOn } from './shortcuts-choice.tsx';

/** What a button is given whose press is also a key: the key presses the first such button that can be seen. */
export type ShortcutProps = { 'data-shortcut': Command; 'aria-keyshortcuts'?: string; title?: string };

/** @param title what the button says when it is pointed at; the key is added, as long as keys do something */
export function useShortcutProps(command: Command, title?: string): ShortcutProps {
  const on = useShortcutsOn();
  const key = commands[command].toUpperCase();
  if (!on) return { 'data-shortcut': command, ...(title !== undefined && { title }) };
  return {
    'data-shortcut': command,
    'aria-keyshortcuts': key,
    title: title === undefined ? key : `${title} (${key})`,
  };
}
