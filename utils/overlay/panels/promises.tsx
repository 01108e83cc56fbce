/** The promises of one complaint inside a panel: asked for when it opens, changed by a person. */
import type { VNode } from 'preact';
import type { ClockCardLine } from '../../../components/overlay/ClockCard';
import { PromiseList, SOON } from '../../../components/overlay/PromiseList';
import { recordWords } from '../../../components/overlay/words-record';
import type { Complaint } from '../../complaint/model';
import { formatBeijing } from '../../complaint/time';
import type { Language } from '../../complaint/words';
import { twoUnits } from '../../complaint/words';
import { send } from '../../platform/page';
import type { PromiseLine } from '../../platform/record-messages';
import type { Look } from '../kit';

export interface Promises {
  /** Null until they are known. */
  view(): VNode | null;
  /** What is owed, in words. */
  lines(): ClockCardLine[];
  /** There was one when they were asked for, or is one now. */
  any(): boolean;
  load(): Promise<void>;
}

/** One promise as a line of a card. */
function cardLine({ what, due }: PromiseLine, now: number, language: Language): ClockCardLine {
  const words = recordWords(language);
  const left = due - now;
  const span = twoUnits(left, language).join('');
  return {
    term: words.promised(words.kinds[what]),
    value: `${left > 0 ? words.left(span) : words.late(span)} · ${formatBeijing(due, 'yyyy-MM-dd HH:mm:ss')}`,
    ...(left <= SOON ? { tone: left > 0 ? 'soon' : 'bad' } : {}),
  };
}

/** `redraw` is called when there is something new to draw; `escape` leaves the panel. */
export function promisesOf(
  { console, id: complaintId }: Pick<Complaint, 'console' | 'id'>,
  { language, now }: Look,
  redraw: () => void,
  escape?: () => void,
): Promises {
  let lines: PromiseLine[] | null = null;
  let failed = false;
  let any = false;
  const of = { console, complaintId };
  const take = (answer: PromiseLine[] | null) => {
    failed = answer === null;
    lines = answer ?? lines;
    any ||= Boolean(lines?.length);
    redraw();
  };
  return {
    async load() {
      const answer = await send({ type: 'promises', ...of });
      if (answer) take(answer);
    },
    any: () => any,
    lines: () => (lines ?? []).map((line) => cardLine(line, now, language)),
    view: () =>
      lines && (
        <PromiseList
          language={language}
          lines={lines}
          now={now}
          failed={failed}
          onChange={(key, change) =>
            void send({ type: 'editPromise', ...of, key, change, due: null }).then(take)
          }
          onDue={(key, due) => void send({ type: 'editPromise', ...of, key, change: 'due', due }).then(take)}
          onAdd={(promise) => void send({ type: 'addPromise', ...of, promise }).then(take)}
          {...(escape ? { onEscape: escape } : {})}
        />
      ),
  };
}
