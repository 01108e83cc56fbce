/** Which complaints are selected, by key. */
import { useState } from 'preact/hooks';

export function usePicks() {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  return {
    picked,
    toggle(key: string) {
      setPicked((old) =>
        old.has(key) ? new Set([...old].filter((each) => each !== key)) : new Set([...old, key]),
      );
    },
    set: (keys: Iterable<string>) => setPicked(new Set(keys)),
  };
}
