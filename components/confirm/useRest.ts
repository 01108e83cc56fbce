/** Whether a window that has just opened may be answered. */
import { useEffect, useState } from 'preact/hooks';

/** ms in sight without a press: who is still pressing where another window stood has read nothing. */
const REST = 900;

export function useRest(): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(() => setRested(true), REST);
    };
    begin();
    document.addEventListener('visibilitychange', begin);
    document.addEventListener('pointerdown', begin, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', begin);
      document.removeEventListener('pointerdown', begin, true);
    };
  }, []);
  return rested;
}
