import { type ThemeConfig, theme } from 'antd';

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';
const fontFamilyCode =
  'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", "WenQuanYi Micro Hei Mono", monospace';

/** The look of the page. Its colours reach our own style sheets as `--ant-*` variables under `.causeway`. */
export function antdTheme(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    cssVar: { key: 'causeway' },
    token: {
      colorPrimary: dark ? '#5b8def' : '#2456c7',
      colorInfo: dark ? '#5b8def' : '#2456c7',
      colorLink: dark ? '#7ea6f4' : '#2456c7',
      borderRadius: 6,
      fontFamily,
      fontFamilyCode,
      ...(dark ? { colorBgBase: '#14171c' } : { colorBgLayout: '#f4f6f9' }),
    },
  };
}
