/** The rows that are on the screen, asked of the desk: first when wanted, again when something changed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QueueQuery, QueueRow, QueueWindow } from '../../../utils/platform/workbench-messages';
import type { DeskPort } from '../ports';
import type { Span } from './scroll';

/** Changes that come in a row are asked about once, ms. */
const PAUSE = 150;

export interface Queue {
  /** The last good answer, also to an earlier question: rows stay until others come. */
  shown: QueueWindow | null;
  /** The last answer belongs to the query of now. */
  current: boolean;
  /** Where the complaint that is held stands now; null when that is not known, or it is gone. */
  held: number | null;
  failed: boolean;
  rowAt(index: number): QueueRow | null;
  again(): void;
}

export function useQueue(
  desk: DeskPort,
  query: QueueQuery,
  { from, count }: Span,
  hold: string | null,
): Queue {
  const [state, setState] = useState({
    shown: null as QueueWindow | null,
    of: null as QueueQuery | null,
    /** The complaint that was asked about. */
    about: null as string | null,
    failed: false,
  });
  const round = useRef(0);
  const held = useRef(hold);
  held.current = hold;

  const again = useCallback(async () => {
    const mine = ++round.current;
    const about = held.current;
    const question = { type: 'window', query, from, count, hold: about, now: Date.now() } as const;
    const shown = await desk.ask(question).catch(() => null);
    if (mine !== round.current) return;
    setState((old) => (shown ? { shown, of: query, about, failed: false } : { ...old, failed: true }));
  }, [desk, query, from, count]);

  useEffect(() => {
    void again();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = desk.onChange(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void again();
      }, PAUSE);
    });
    return () => {
      round.current += 1;
      clearTimeout(timer);
      stop();
    };
  }, [again]);

  const { shown, of, about, failed } = state;
  return {
    shown,
    failed,
    current: of === query,
    held: shown && of === query && about === hold ? shown.held : null,
    rowAt: (index) => shown?.rows[index - shown.from] ?? null,
    again: () => void again(),
  };
}
