import { type ThemeConfig, theme } from 'antd';

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';
const fontFamilyCode =
  'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace';

const lightColors = { colorPrimary: '#2456c7', colorLink: '#2456c7', colorBgLayout: '#f5f6f8' };
const darkColors = {
  colorPrimary: '#5b8def',
  colorLink: '#85aaf5',
  colorBgLayout: '#101215',
  colorBgContainer: '#17191d',
  colorBgElevated: '#212429',
};

/**
 * In the dark, the colour that is bright enough to be read on the page is too bright to be written on in white (WCAG 1.4.3): so
 * buttons have a darker one.
 */
const darkButton = {
  colorPrimary: '#2f62d0',
  colorPrimaryHover: '#3a6fe0',
  colorPrimaryActive: '#2a57b8',
  defaultHoverColor: darkColors.colorLink,
  defaultHoverBorderColor: darkColors.colorLink,
};

/** The look of the page. Its colours reach our own style sheets as `--ant-*` variables under `.causeway`. */
export function antdTheme(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    cssVar: { key: 'causeway' },
    token: { borderRadius: 6, fontFamily, fontFamilyCode, ...(dark ? darkColors : lightColors) },
    components: {
      ...(dark && { Button: darkButton }),
      Table: {
        headerBg: dark ? darkColors.colorBgContainer : '#fff',
        headerSplitColor: 'transparent',
        cellPaddingInlineSM: 16,
      },
      Tabs: { horizontalMargin: '0 0 12px 0' },
    },
  };
}
