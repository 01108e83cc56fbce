/** What the columns of a table of complaints hold, by the words above them. */
import { CONSOLES } from '../../consoles';
import type { ConsoleKnowledge } from '../../consoles/knowledge';
import type { Label } from '../../consoles/labels';
import type { ConsoleId } from '../../complaint/model';
import { labelOf } from '../labels';
import { simplified } from '../simplified';

/** Columns of our own table, beside those of consoles. */
type OwnColumn = 'console' | 'queue' | 'account';
export interface SheetColumn {
  label: Label | OwnColumn | null;
  /** Bare amounts in it are fen. */
  fen: boolean;
}

/** Whole words: a console's own column may hold them too. */
const OWN: readonly [RegExp, OwnColumn][] = [
  [/^(后台|投诉后台|投诉平台|console)$/i, 'console'],
  [/^(类别|投诉类别|kind)$/i, 'queue'],
  [/^(账号|账户|店铺账号|account)$/i, 'account'],
];
/** Ours: when we saw it, and what we count ourselves. Nothing of it is the console's word. */
const NOT_TAKEN = /^(截止（?北京时间）?|due|第几次|whichtime|最后看到|lastseen|负责人|assigned|标签|tags)$/i;

const bare = (text: string) =>
  simplified(text.normalize('NFKC'))
    .replace(/\((北京时间|beijing|元|yuan|打码|masked|rmb|cny)\)/gi, '')
    .replace(/[\s:：*]/g, '');

/** Column by column. Of two that say the same, the first counts. */
export function sheetColumns(header: readonly string[], known: ConsoleKnowledge): SheetColumn[] {
  const used = new Set<string>();
  return header.map((text) => {
    const plain = bare(text);
    const fen = /[(（]分[)）]/.test(text);
    const own = OWN.find(([words]) => words.test(plain))?.[1];
    const found = own ?? (NOT_TAKEN.test(plain) ? null : (labelOf(plain, known)?.label ?? null));
    const label = found === 'other' || found === 'foreign' || found === 'actions' ? null : found;
    if (label === null || used.has(label)) return { label: null, fen };
    used.add(label);
    return { label, fen };
  });
}

/** Labels without which no row can be a complaint. */
const NEEDED: readonly Label[] = ['complaintId', 'complaintTime', 'status'];

/** The console whose words fit most columns; null when none has the needed ones. */
export function consoleOfHeader(header: readonly string[]): ConsoleId | null {
  const known = Object.values(CONSOLES).map((console) => {
    const labels = new Set(sheetColumns(header, console).map(({ label }) => label));
    return { id: console.id, fits: NEEDED.filter((label) => labels.has(label)).length, n: labels.size };
  });
  const best = known.toSorted((a, b) => b.fits - a.fits || b.n - a.n)[0];
  return best && best.fits > 0 ? best.id : null;
}
