import { theme, type ThemeConfig } from 'antd';

const FONTS = "'Be Vietnam Pro', 'Segoe UI', 'Noto Sans', 'DejaVu Sans', system-ui, sans-serif";

const common = {
  fontFamily: FONTS,
  borderRadius: 4,
  wireframe: false,
  motionDurationMid: '0.1s',
  motionDurationSlow: '0.12s',
};

/** Colours of text on their grounds keep a contrast of at least 4.5:1, in both looks. */
export const look = (dark: boolean): ThemeConfig => ({
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  ...(dark && {
    components: {
      Button: {
        colorPrimary: '#2f6db0',
        colorPrimaryHover: '#3873b4',
        colorPrimaryActive: '#285d97',
        // of a plain button these are colours of its text
        defaultHoverColor: '#7db4f0',
        defaultHoverBorderColor: '#7db4f0',
        defaultActiveColor: '#7db4f0',
        defaultActiveBorderColor: '#7db4f0',
      },
    },
  }),
  token: dark
    ? {
        ...common,
        colorPrimary: '#3b7cc4',
        colorLink: '#7db4f0',
        colorTextPlaceholder: '#9a9a9a',
        colorTextDescription: '#b0b0b0',
        colorTextDisabled: '#8f8f8f',
        colorError: '#f0716c',
      }
    : {
        ...common,
        colorPrimary: '#12508f',
        colorLink: '#12508f',
        colorTextPlaceholder: '#6b6b6b',
        colorTextDescription: '#595959',
        colorTextDisabled: '#737373',
        colorError: '#b3261e',
        colorSuccess: '#226b2c',
        colorWarning: '#8a5300',
      },
});
