/** Words that every page of the extension uses. */
import { consoleWords } from './consoles';

export const commonZh = {
  ...consoleWords('zh-CN'),
  product: '客诉时钟',
} as const;

export type CommonKey = keyof typeof commonZh;
