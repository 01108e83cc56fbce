import { consoleWords } from './consoles';
import type { CommonKey } from './common.zh-CN';

export const commonEn: Record<CommonKey, string> = {
  ...consoleWords('en'),
  product: 'Kesu Clock',
};
