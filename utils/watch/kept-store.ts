/** Everything that is kept, as the data section has it: the worker's part and the entries beside it. */
import { localEntries } from '../platform/areas';
import type { Browser } from '../platform/browser';
import type { Following } from '../platform/work';
import type { LocalValues, PendingEntries, WorkAnswers, WorkQuestion } from '../platform/work-messages';
import { KEPT_ENTRIES } from './kept-entries';

type Work = (question: WorkQuestion, following?: Following) => Promise<unknown>;

/** `work`: the worker's side. Throws as the worker and the storage do. */
export function dataPort(browser: Pick<Browser, 'storage'>, work: Work) {
  const asked = <Q extends WorkQuestion>(question: Q, following?: Following) =>
    work(question, following) as Promise<WorkAnswers[Q['type']]>;
  const entries = localEntries(browser, Object.keys(KEPT_ENTRIES));
  const local = (): Promise<LocalValues> => entries.load();
  return {
    work: asked,
    local,
    async finish(): Promise<void> {
      const pending = (await asked({ type: 'pending' })) as PendingEntries | null;
      if (!pending) return;
      const replace = pending.mode === 'replace';
      const here = await local();
      const joined = pending.rows.flatMap(({ name, value }) => {
        const entry = Object.hasOwn(KEPT_ENTRIES, name) ? KEPT_ENTRIES[name] : undefined;
        const copy = entry?.copy(value);
        return entry && copy !== undefined ? [[name, entry.joined(here[name], copy, replace)] as const] : [];
      });
      await entries.save(Object.fromEntries(joined));
      await asked({ type: 'discard' });
    },
  };
}
