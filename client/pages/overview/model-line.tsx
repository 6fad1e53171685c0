import { InfoCircleOutlined } from '@ant-design/icons';
import { useMessages } from '../../i18n/language.tsx';
import { useSettings } from '../../settings.tsx';

/** Which model answers; built-in rules are called what they are. */
export function ModelLine() {
  const { overview: words } = useMessages();
  const settings = useSettings();
  return (
    <p className="model-line quiet" data-rules={settings?.modelIsRules ?? false}>
      {settings?.modelIsRules && <InfoCircleOutlined aria-hidden />}
      {settings === null ? ' ' : settings.modelIsRules ? words.rules : words.model(settings.model)}
    </p>
  );
}
