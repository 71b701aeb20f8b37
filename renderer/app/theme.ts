/** The look of the app: dense, calm, neutral; colour belongs to data. Contrast of every pair here was checked with axe. */
import { createTheme, type CSSVariablesResolver } from '@mantine/core';

export const theme = createTheme({
  // As cool as the canvas and the chrome around it.
  colors: {
    dark: [
      '#c8cdd4',
      '#b4bbc4',
      '#828b96',
      '#68727d',
      '#3f4751',
      '#373e47',
      '#262c33',
      '#20252b',
      '#1a1e23',
      '#121519',
    ],
  },
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 4,
  cursorType: 'pointer',
  components: {
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.4 }, transitionProps: { duration: 120 } } },
  },
});

export const cssVariables: CSSVariablesResolver = (current) => ({
  variables: {
    '--ow-title-bar': '44px',
    '--ow-view-bar': '36px',
    '--ow-rail': '44px',
    '--ow-status-bar': '26px',
  },
  light: {
    '--mantine-color-text': '#1b1f24',
    '--mantine-color-dimmed': current.colors.gray[7],
    '--mantine-color-placeholder': current.colors.gray[7],
    '--mantine-color-error': current.colors.red[9],
    '--mantine-color-orange-light-color': '#8a3400',
    '--ow-chrome': '#ffffff',
    '--ow-line': '#dfe3e8',
    '--ow-canvas': '#f6f7f9',
    // What is not the baseline.
    '--ow-branch': '#6741d9',
    '--ow-branch-tint': '#f3f0ff',
    '--ow-branch-text': '#3b2a80',
    '--ow-secondary': '#424a53',
  },
  dark: {
    '--mantine-color-body': '#1a1e23',
    '--mantine-color-text': '#f0f3f6',
    '--mantine-color-dimmed': current.colors.dark[1],
    '--mantine-color-placeholder': current.colors.dark[1],
    '--mantine-color-error': current.colors.red[4],
    '--mantine-color-orange-light': '#3b2a18',
    '--mantine-color-orange-light-color': '#ffd8a8',
    '--mantine-color-red-light': '#3a2427',
    '--mantine-color-red-light-hover': '#462a2e',
    '--mantine-color-red-light-color': '#ffc9c9',
    '--ow-chrome': '#1a1e23',
    '--ow-line': '#343a42',
    '--ow-canvas': '#14171b',
    '--ow-branch': '#9775fa',
    '--ow-branch-tint': '#262039',
    '--ow-branch-text': '#ded3ff',
    '--ow-secondary': '#c3cad3',
  },
});
