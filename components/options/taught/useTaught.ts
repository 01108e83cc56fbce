/** The lists that were taught: shown, forgotten, brought back, taken out of a file. */
import { useEffect, useState } from 'preact/hooks';
import type { Teaching } from '../../../utils/complaint/teaching';
import { LIMITS, teachingKey } from '../../../utils/complaint/teaching';
import type { JsonRecord } from '../../../utils/platform/watch-messages';
import type { Ask } from '../../ui/ask';
import type { T } from '../Field';

/** Bytes; the largest teaching is far smaller. */
const MOST_FILE = 64_000;

/** What was done last, in words; `gone` can be brought back. */
interface Said {
  text: string;
  gone: Teaching | null;
  bad: boolean;
}
const QUIET: Said = { text: '', gone: null, bad: false };

/** A record out of a file, or null. */
function parsed(text: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonRecord)
      : null;
  } catch {
    return null;
  }
}

export function useTaught(ask: Ask, t: T) {
  const [list, setList] = useState<Teaching[] | null>(null);
  const [said, say] = useState<Said>(QUIET);
  const load = async () => {
    const answer = await ask({ type: 'teachings' }).catch(() => null);
    setList(answer?.teachings ?? null);
  };
  useEffect(() => void load(), []);

  const tell = (text: string, bad = false, gone: Teaching | null = null) => say({ text, bad, gone });
  const save = (teaching: JsonRecord) => ask({ type: 'saveTeaching', teaching }).catch(() => null);
  const told = (fault: string, name: string): string =>
    fault === 'full' ? t('taught.full', { n: LIMITS.teachings }) : t('taught.wrong', { name, field: fault });

  return {
    list,
    said,
    async forget(teaching: Teaching): Promise<void> {
      const gone = await ask({ type: 'forgetTeaching', key: teachingKey(teaching) }).catch(() => false);
      if (gone) tell(t('taught.forgotten', { page: teaching.page }), false, teaching);
      else tell(t('failed'), true);
      await load();
    },
    async bringBack(teaching: Teaching): Promise<void> {
      const answer = await save(teaching as unknown as JsonRecord);
      if (answer?.saved) tell(t('taught.back', { page: teaching.page }));
      else tell(t('failed'), true, teaching);
      await load();
    },
    async take(file: File): Promise<void> {
      const { name } = file;
      if (file.size > MOST_FILE) return tell(t('taught.tooLarge', { name }), true);
      const given = parsed(await file.text().catch(() => ''));
      if (!given) return tell(t('taught.notFile', { name }), true);
      const answer = await save(given);
      if (!answer) return tell(t('taught.notFile', { name }), true);
      if (answer.fault !== null) return tell(told(answer.fault, name), true);
      tell(t('taught.imported', { page: String(given['page']) }));
      await load();
    },
  };
}
