import { Tag } from 'antd';
import { useMessages } from '../i18n/language.tsx';
import { useSettings } from '../settings.tsx';

/** Which model answers; the built-in rules are never passed off as one. */
export function ModelTag() {
  const { header } = useMessages();
  const settings = useSettings();
  if (settings === null) return null;
  return (
    <div className="model-tag">
      <span className="model-tag__name">{header.model(settings.model)}</span>
      {settings.modelIsRules && (
        <Tag color="gold" title={header.rulesHint}>
          {header.rules}
        </Tag>
      )}
    </div>
  );
}
