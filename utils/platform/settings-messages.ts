/** The settings, and the messages about them. Pages of consoles may read them and nothing more. */
import type { Off } from '../complaint/ids';
import type { OwnRule } from '../complaint/rules';
import type { OwnWord } from '../reply/redlines/types';

export interface Settings {
  language: 'zh-CN' | 'en';
  theme: 'system' | 'light' | 'dark';
  /** Hours that Alipay gives a trade complaint; the page wins over it. */
  alipayTradeHours: number;
  /** Whether the share of Alipay's guarantee fund is told, which comes from a dated copy of its rules. */
  alipayFund: 'shown' | 'hidden';
  /** How the merchant signs a reply: {{agent}}. */
  agentName: string;
  /** {{official_phone}} */
  officialPhone: string;
  /** At most 200. */
  ownWords: OwnWord[];
  /** Names in which the red-line check finds nothing. At most 200. */
  allowWords: string[];
  /** WeChat Pay payments of the last thirty days, as a person counted them; null = not entered. */
  payments: number | null;
  /** Nobody works on weekends and official holidays: for the forecast only, no clock stands still. */
  restDays: boolean;
  /** Features that do not work here, until somebody switches them on again. */
  off: Off;
}
/** The settings as an asker gets them. */
export interface Told extends Settings {
  /** Spans that the shop set itself; to a console page only those of its console. */
  own?: readonly OwnRule[];
  /** Something was taught about the console that asks. */
  taught?: true;
}
export interface SettingsRequest {
  type: 'settings';
}
/** Background → console page: the settings are other ones now. */
export interface SettingsChanged {
  type: 'settingsChanged';
}
export interface SaveSettings {
  type: 'saveSettings';
  settings: Partial<Settings>;
}

export type SettingsMessage = SettingsRequest | SaveSettings;
export interface SettingsAnswers {
  settings: Told;
  saveSettings: Told;
}
