/** The tokens for antd: the same colours and sizes as styles/tokens.css, so that its parts look like ours. */
import type { ThemeConfig } from 'antd';

/** Values that antd computes shades from; it can't read them from CSS variables. */
export const tokens = {
  ink: '#1d2733',
  'ink-2': '#4a5868',
  'ink-3': '#5f6c7b',
  line: '#e3e8ee',
  'line-2': '#cfd7e0',
  'line-3': '#8592a1',
  paper: '#ffffff',
  ground: '#f5f7f9',
  sunken: '#eef2f5',
  accent: '#0f6b74',
  'accent-ink': '#0b5159',
  'accent-soft': '#e2f1f2',
  late: '#b42318',
  'late-soft': '#fdeceb',
  today: '#8a5300',
  'today-soft': '#fdf3e1',
  done: '#1c6b3a',
  'done-soft': '#e8f5ec',
  hold: '#5a4b8a',
  'hold-soft': '#f0edf9',
} as const;

export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: tokens.accent,
    colorLink: tokens.accent,
    colorError: tokens.late,
    colorWarning: tokens.today,
    colorSuccess: tokens.done,
    colorInfo: tokens.accent,
    colorTextBase: tokens.ink,
    colorText: tokens.ink,
    colorTextSecondary: tokens['ink-2'],
    colorTextTertiary: tokens['ink-3'],
    colorTextPlaceholder: tokens['ink-3'],
    colorBgBase: tokens.paper,
    colorBgLayout: tokens.ground,
    colorBorder: tokens['line-3'],
    colorBorderSecondary: tokens.line,
    borderRadius: 6,
    fontSize: 14,
    controlHeight: 36,
    controlHeightSM: 28,
    wireframe: false,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
    fontFamily: "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
  },
  components: {
    Select: { fontSize: 16, optionHeight: 32, optionFontSize: 15, multipleItemHeight: 26 },
    Table: { cellPaddingBlock: 7, cellPaddingInline: 10, headerBg: tokens.sunken, cellFontSize: 14 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
};
