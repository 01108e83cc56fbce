/** Everything that opens from a mark, as one kit. Made once a frame, by the second file. */
import { veil } from '../../../components/overlay/veil';
import { followVeil } from '../../platform/veil-page';
import type { bareHost } from '../hosts';
import type { GateAnswer, PanelKit } from '../kit';
import { openCard } from './card';
import { openDesk } from './desk-panel';
import { openGate } from './gate';
import { Layer } from './layer';
import { NoticeBar } from './notice-bar';
import { pointAt } from './point';
import { RedLineList } from './redlines-list';
import { familyTree } from './tree';
import { GateWarden } from './warden';

/** `makeHost` comes from the first file: it alone knows which elements in the page are ours. */
export function makePanels(makeHost: typeof bareHost): PanelKit {
  followVeil(veil);
  const layer = new Layer(makeHost);
  const lines = new RedLineList(makeHost);
  let open: Promise<GateAnswer> | null = null;
  let bar: NoticeBar | null = null;
  const gate: PanelKit['gate'] = (at, request, look) => {
    // One question at a time: a second press while it stands open changes nothing.
    if (open) return Promise.resolve({ go: false });
    layer.close();
    const asked = openGate(makeHost, at, request, look).finally(() => (open = null));
    return (open = asked);
  };
  return {
    anchor: () => layer.anchor,
    close: () => layer.close(),
    card: (at, complaint, clocks, look, beside, pointed = false) =>
      openCard(layer, at, complaint, clocks, look, pointed, beside),
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
    gate,
    redlines: (field, findings, look, take) => lines.show(field, findings, look, take),
    warden: (deps) => new GateWarden(deps, { gate, lines, point: (at) => pointAt(makeHost, at) }),
  };
}
