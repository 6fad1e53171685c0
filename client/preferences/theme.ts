import { type ThemeConfig, theme } from 'antd';

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';
const fontFamilyCode =
  'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace';

/** Words that stand back are still to be read (WCAG 1.4.3): the library's own are too pale. */
const lightColors = {
  colorPrimary: '#2456c7',
  colorLink: '#2456c7',
  colorError: '#cf1322',
  colorBgLayout: '#f5f6f8',
  colorLinkHover: '#1b45a3',
  colorTextTertiary: 'rgba(0, 0, 0, 0.6)',
  colorTextPlaceholder: 'rgba(0, 0, 0, 0.58)',
};
/** The library's algorithm darkens the first three by an eighth or so. */
const darkColors = {
  colorPrimary: '#7ba3f5',
  colorLink: '#b4cbfb',
  colorError: '#ff8f8c',
  colorBgLayout: '#101215',
  colorBgContainer: '#17191d',
  colorBgElevated: '#212429',
  colorLinkHover: '#cbdcfd',
  colorTextTertiary: 'rgba(255, 255, 255, 0.6)',
  colorTextPlaceholder: 'rgba(255, 255, 255, 0.58)',
};

/** In the dark, what is bright enough to be read on the page is too bright to be written on in white. */
const darkButton = {
  colorPrimary: '#2f62d0',
  colorPrimaryHover: '#3a6fe0',
  colorPrimaryActive: '#2a57b8',
  defaultHoverColor: '#9db8ee',
  defaultHoverBorderColor: '#9db8ee',
  dangerColor: '#101215',
};

/** @param still without movement */
type Look = { dark: boolean; still: boolean };

/** The look of the page. Its colours reach our own style sheets as `--ant-*` variables under `.causeway`. */
export function antdTheme({ dark, still }: Look): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    cssVar: { key: 'causeway' },
    token: {
      borderRadius: 6,
      fontFamily,
      fontFamilyCode,
      motion: !still,
      ...(dark ? darkColors : lightColors),
    },
    components: {
      ...(dark && { Button: darkButton }),
      Table: {
        headerBg: dark ? darkColors.colorBgContainer : '#fff',
        headerSplitColor: 'transparent',
        cellPaddingInlineSM: 16,
      },
      // Large enough to be hit (WCAG 2.5.8): 24 pixels.
      Switch: { trackHeight: 24, handleSize: 20 },
      Tabs: { horizontalMargin: '0 0 12px 0', ...(dark && { itemSelectedColor: '#9db8ee' }) },
    },
  };
}
