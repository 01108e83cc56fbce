/** Colours as `name:light dark`, six hex digits each. Their contrast is held by a unit test. */
const COLOURS =
  'surface:FFFFFF1B2228,surface-2:F0F3F6242C34,line:DDE3E9333E48,line-2:B7C1CB566472,' +
  'text:1A2632E7ECF0,text-2:465563B9C4CD,text-3:5F6D7A98A5B1,' +
  'brand:0B6A705CC3C4,brand-weak:E2F1F117383A,on-brand:FFFFFF05282A,' +
  'calm:33444FC7D1D9,calm-bg:FFFFFF1B2228,calm-line:C2CCD5465460,calm-ink:0B6A705CC3C4,' +
  'soon:714900F2CB70,soon-bg:FFF4D6362B10,soon-line:E3C06A705A22,soon-ink:9A6400F2CB70,' +
  'urgent:8A3500FFB98C,urgent-bg:FFEADB3E2412,urgent-line:D9702FC8743C,urgent-ink:BC4600F39355,on-urgent:FFFFFF2A1203,' +
  'critical:FFFFFF2B0508,critical-bg:CB1F2EFF7670,overdue:FFFFFF5E0712,overdue-bg:560C18FFCFC9,' +
  'done:55636F9CA9B4,done-ink:23794A6CC796,unknown:4F5D6AB4C0CA,unknown-bg:FFFFFF1B2228,unknown-line:7F8C98768593,' +
  'repeat:54339ACDB8FF,repeat-bg:F1ECFB2C2347,repeat-line:CBB9EC5A478A,' +
  'risk:1F3350C6D6EE,risk-bg:E9EEF5243042,risk-line:A9B8CC4C617F,on-risk:FFFFFF12203A,' +
  'ok:1B6B417FD3A5,bad:A81624FF9A95';

/** Follows the brightness of what stands behind, not the system. */
export type Theme = 'light' | 'dark';

/** `--kc-name:#value;` for every colour of one theme. */
export function tokenCss(theme: Theme): string {
  return COLOURS.replace(/:(.{6})(.{6}),?/g, theme === 'dark' ? ':#$2;' : ':#$1;').replace(
    /[^;]+;/g,
    '--kc-$&',
  );
}
