/** Asks the background to look at consoles again now, also those that were stopped. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConsoleLine } from '../../utils/platform/messages';
import type { Ask } from '../ui/ask';

export type CheckState = 'idle' | 'asking' | 'asked' | 'notAsked';

export interface Check {
  stateOf(lines: readonly ConsoleLine[]): CheckState;
  run(lines: readonly ConsoleLine[]): void;
}

/** A look takes a moment: what it found is asked for after this. */
const SOON = 1500;
const LONG = 6000;

const keyOf = ({ console, account }: ConsoleLine) => `${console} ${account}`;

export function useCheck(ask: Ask, again: () => void): Check {
  const [states, setStates] = useState<ReadonlyMap<string, CheckState>>(new Map());
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  useEffect(() => () => timers.current.forEach((timer) => clearTimeout(timer)), []);

  const put = (key: string, state: CheckState) => setStates((old) => new Map(old).set(key, state));
  const one = async (line: ConsoleLine) => {
    const key = keyOf(line);
    put(key, 'asking');
    const { console, account } = line;
    const done = await ask({ type: 'resumeConsole', console, account }).catch(() => false);
    put(key, done ? 'asked' : 'notAsked');
    if (done)
      timers.current.push(
        setTimeout(again, SOON),
        setTimeout(() => put(key, 'idle'), LONG),
      );
  };
  return {
    stateOf(lines) {
      const all = new Set(lines.map((line) => states.get(keyOf(line)) ?? 'idle'));
      return (['asking', 'notAsked', 'asked'] as const).find((state) => all.has(state)) ?? 'idle';
    },
    run: (lines) => lines.forEach((line) => void one(line)),
  };
}
