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
      {settings.modelIsRules ? (
        <Tag color="gold" title={`${header.rules}. ${header.rulesHint}`}>
          {header.rulesShort}
        </Tag>
      ) : (
        <span className="model-tag__name" title={header.model(settings.model)}>
          {settings.model}
        </span>
      )}
    </div>
  );
}
