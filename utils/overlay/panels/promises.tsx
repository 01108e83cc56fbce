/** The promises of one complaint inside a panel: asked for when it opens, changed by a person. */
import type { VNode } from 'preact';
import { PromiseList } from '../../../components/overlay/PromiseList';
import type { Complaint } from '../../complaint/model';
import { send } from '../../platform/page';
import type { PromiseLine } from '../../platform/record-messages';
import type { Look } from '../kit';

export interface Promises {
  /** Null until they are known. */
  view(): VNode | null;
  /** There was one when they were asked for, or is one now. */
  any(): boolean;
  load(): Promise<void>;
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
