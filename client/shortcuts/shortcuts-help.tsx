import { Button, Switch } from 'antd';
import { DialogBox } from '../components/dialog-box.tsx';
import { useMessages } from '../i18n/language.tsx';
import { pageList } from '../navigation/page-list.ts';
import { commandNames, commands } from './commands.ts';
import { modifier } from './modifier.ts';
import './shortcuts.css';
import { useShortcutsChoice } from './shortcuts-choice.tsx';

/** All shortcuts, and the switch that turns those of single keys off. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const { nav, search, shortcuts: words } = useMessages();
  const { on, setOn } = useShortcutsChoice();
  return (
    <DialogBox className="shortcuts-help" label={words.title} onClose={onClose}>
      <h2>{words.title}</h2>
      <div className="shortcuts-help__switch">
        <Switch checked={on} onChange={setOn} aria-label={words.on} />
        <span>
          {words.on} <span className="quiet">{words.onHint}</span>
        </span>
      </div>
      <div className="shortcuts-help__lists" data-off={!on}>
        <ul aria-label={words.doing}>
          <Line keys={[`${modifier.shown}K`]} name={search.open} />
          {commandNames.map((command) => (
            <Line key={command} keys={[commands[command]]} name={words.commands[command]} />
          ))}
          <Line keys={['Enter']} name={words.enter} />
          <Line keys={['Esc']} name={words.escape} />
        </ul>
        <ul aria-label={words.going}>
          {pageList.map(({ name, key }) => (
            <Line key={name} keys={['g', key]} name={nav[name]} />
          ))}
        </ul>
      </div>
      <div className="shortcuts-help__foot">
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </DialogBox>
  );
}

function Line({ keys, name }: { keys: readonly string[]; name: string }) {
  return (
    <li>
      <span>{name}</span>
      <span className="shortcuts-help__keys">
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </span>
    </li>
  );
}
