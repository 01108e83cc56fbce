/** One mark: what it stands for and how it is drawn. */
import type { MarkWidth } from '../../components/overlay/markView';
import { drawClock, drawDeskButton, drawRepeat } from '../../components/overlay/markView';
import type { Theme } from '../../components/overlay/tokens';
import { clockState } from '../complaint/clocks';
import type { Clock, Clocks } from '../complaint/model';
import type { Repeat } from '../complaint/repeat';
import type { Language } from '../complaint/words';
import { clockWords } from '../complaint/words';
import type { Seen } from '../reader/seen';
import type { Host, MarkKind } from './hosts';
import { put } from './hosts';
import type { Ticking } from './ticker';

export interface Mark extends Host, Ticking {
  key: string;
  kind: MarkKind;
  seenNow: Seen;
  clocks: Clocks;
  row: Element | null;
  width: MarkWidth;
  low: boolean;
  theme: Theme;
}

/** Labels of the platform beside a clock. */
const MOST_TAGS = 2;

/** What a drawing needs besides the mark itself. */
export interface Drawing {
  language: Language;
  /** ms UTC */
  now: number;
  /** The desk button whose panel is open. */
  openDesk: HTMLElement | null;
  repeat: Repeat | null;
}

/** Writes attributes and words of a mark; only what changed is touched. */
export function drawMark(mark: Mark, { language, now, openDesk, repeat }: Drawing): void {
  const { element, root, theme, low, width, clocks, seenNow } = mark;
  const { complaint } = seenNow;
  const zh = language === 'zh-CN';
  put(element, 'data-kind', mark.kind);
  put(element, 'data-complaint', complaint.id);
  if (mark.kind === 'desk') {
    drawDeskButton(root, {
      text: zh ? '话术' : 'Desk',
      open: openDesk === element,
      theme,
      low,
      label: zh ? `给投诉 ${complaint.id} 选话术` : `Reply desk for ${complaint.id}`,
      width,
    });
    return;
  }
  if (mark.kind === 'repeat') {
    const text = repeatText(repeat, complaint.userComplaintTimes ?? 2, zh);
    drawRepeat(root, {
      text,
      label: zh ? `重复投诉，${text}` : `Repeat complaint, ${text}`,
      theme,
      low,
      width,
    });
    return;
  }
  const clock = clocks.next;
  const state = clockState(clock, now);
  put(element, 'data-clock', clock.id);
  put(element, 'data-due', clock.due === null ? null : new Date(clock.due).toISOString());
  put(element, 'data-state', state);
  const words = clockWords(clock, now, language, complaint.status.text);
  const tags = clock.done ? '' : (complaint.tags ?? []).slice(0, MOST_TAGS).join(zh ? '、' : ', ');
  // Where there is no room for the whole word behind it.
  if (words.own && width === 142) words.verb = `${zh ? '本店' : 'shop'}·${words.verb}`;
  if (tags) words.label += zh ? `，${tags}` : `, ${tags}`;
  drawClock(root, {
    state,
    words,
    width,
    own: words.own !== '',
    theme,
    low,
    focusable: true,
    more: width === 252 ? words.own || (behind(clocks.then, now, language) ?? tags) : null,
    share: clock.due === null || !clock.span ? null : (clock.due - now) / clock.span,
  });
}

/** The clock behind the next one, in one line. */
function behind(then: Clock | null, now: number, language: Language): string | null {
  if (!then) return null;
  const { verb, lead, first, second, trail, own } = clockWords(then, now, language);
  return `${verb} ${lead}${first}${second}${trail}${own && ` ${own}`}`;
}

function repeatText(repeat: Repeat | null, counted: number, zh: boolean): string {
  const times = Math.max(repeat?.times ?? 0, counted, 2);
  const head = zh ? `第${times}次` : `No. ${times}`;
  const by =
    repeat && repeat.by !== 'counter'
      ? (zh
          ? { order: '同订单', trade: '同交易号', user: '同用户', phone: '同手机号' }
          : { order: 'same order', trade: 'same trade', user: 'same user', phone: 'same phone' })[repeat.by]
      : null;
  return by ? `${head} · ${by}` : head;
}
