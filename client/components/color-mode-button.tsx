import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '../i18n/language.tsx';
import { type ColorMode, useColorMode } from '../preferences/color-mode.tsx';

const next: Record<ColorMode, ColorMode> = { system: 'light', light: 'dark', dark: 'system' };
const icons = { system: <DesktopOutlined />, light: <SunOutlined />, dark: <MoonOutlined /> };

/** Goes round: as the system, light, dark. */
export function ColorModeButton() {
  const { mode, setMode } = useColorMode();
  const label = useMessages().header.colorMode[mode];
  return (
    <Button
      type="text"
      icon={icons[mode]}
      title={label}
      aria-label={label}
      onClick={() => setMode(next[mode])}
    />
  );
}
