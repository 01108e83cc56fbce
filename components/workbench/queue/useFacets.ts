/** What can be chosen, how many there are, and the lists that were saved; asked again every so often. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { QueueFacets, SavedView } from '../../../utils/platform/workbench-messages';
import { useRepeated } from '../../ui/useRepeated';
import type { DeskPort } from '../ports';
import { BUILT_IN } from './views';

const EVERY = 15_000;
const NOTHING: QueueFacets = { accounts: [], tags: [], assigned: [], counts: [] };

export function useFacets(desk: DeskPort) {
  const [facets, setFacets] = useState(NOTHING);
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const question = useCallback(
    async (fresh: () => boolean) => {
      const saved = await desk.ask({ type: 'views' }).catch(() => null);
      const queries = [...BUILT_IN, ...(saved ?? [])].map(({ query }) => query);
      const answer = await desk.ask({ type: 'facets', queries, now: Date.now() }).catch(() => null);
      if (!fresh()) return;
      if (saved) setViews(saved);
      if (answer) setFacets(answer);
    },
    [desk],
  );
  const again = useRepeated(question, EVERY);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = desk.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void again(), 300);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [desk, again]);
  return { facets, views, again };
}
