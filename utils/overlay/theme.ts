/** Light or dark by the ground behind a row, because consoles are light on dark systems too. */
import type { Theme } from '../../components/overlay/tokens';
import { hostOf } from '../reader/text';

/** Theme for something that stands on `element`. */
export function themeBehind(element: Element): Theme {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const match = /rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[, /]+([\d.]+))?/.exec(
      getComputedStyle(at).backgroundColor,
    );
    if (!match || Number(match[4] ?? 1) < 0.5) continue;
    const [, red, green, blue] = match.map(Number) as [number, number, number, number];
    return red * 0.299 + green * 0.587 + blue * 0.114 < 110 ? 'dark' : 'light';
  }
  return 'light';
}
