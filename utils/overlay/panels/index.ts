/** Everything that opens from a mark, as one kit. Made once a frame, by the second file. */
import type { bareHost } from '../hosts';
import type { PanelKit } from '../kit';
import { clockCard } from './card';
import { openDesk } from './desk-panel';
import { Layer } from './layer';
import { NoticeBar } from './notice-bar';
import { familyTree } from './tree';

/** `makeHost` comes from the first file: it alone knows which elements in the page are ours. */
export function makePanels(makeHost: typeof bareHost): PanelKit {
  const layer = new Layer(makeHost);
  let bar: NoticeBar | null = null;
  return {
    anchor: () => layer.anchor,
    close: () => layer.close(),
    card: (at, complaint, clocks, { now, language, theme }) =>
      layer.open(at, clockCard(complaint, clocks, now, language, theme)),
    tree: (at, complaint, repeat, look) =>
      layer.open(
        at,
        familyTree(complaint, repeat, look, () => layer.close()),
      ),
    desk: (at, request, look, closed) => void openDesk(layer, at, request, look, closed),
    notice(kind, known, look) {
      bar ??= new NoticeBar(known, makeHost);
      bar.show(kind, look);
    },
  };
}
