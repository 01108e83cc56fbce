/** One piece of long work at a time: how far it is, how to stop it, how it failed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Following, WorkFault } from '../../../utils/platform/work';

export interface Working {
  /** Null while nothing runs; else rows or bytes done. */
  done: number | null;
  fault: WorkFault | null;
  stop(): void;
  /** Resolves to null when it failed or was stopped. */
  run<A>(work: (following: Following) => Promise<A>): Promise<A | null>;
  /** Forgets how the last one failed. */
  clear(): void;
}

const UNKNOWN: WorkFault = { code: 'failed', at: 0, what: '' };

export function useWork(): Working {
  const [done, setDone] = useState<number | null>(null);
  const [fault, setFault] = useState<WorkFault | null>(null);
  const running = useRef<AbortController>(undefined);
  // What nobody can see any more is not gone on with.
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(async <A>(work: (following: Following) => Promise<A>): Promise<A | null> => {
    const own = (running.current = new AbortController());
    setFault(null);
    setDone(0);
    try {
      return await work({ told: setDone, signal: own.signal });
    } catch (error) {
      setFault((error as { fault?: WorkFault }).fault ?? UNKNOWN);
      return null;
    } finally {
      setDone(null);
    }
  }, []);
  return { done, fault, run, stop: () => running.current?.abort(), clear: () => setFault(null) };
}
