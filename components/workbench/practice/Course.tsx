/** The practice: what there is, one round of it, and its result. Nothing here asks or tells anybody anything. */
import { useMemo, useState } from 'preact/hooks';
import { practiceEn } from '../../../utils/i18n/practice.en';
import { practiceZh } from '../../../utils/i18n/practice.zh-CN';
import { translator } from '../../../utils/i18n/t';
import type { Language } from '../../../utils/i18n/t';
import { CasesRun } from './CasesRun';
import { ExamRun } from './ExamRun';
import { Menu } from './Menu';
import type { Round } from './Menu';

const MOST_SEED = 999_999;
/** Chance: another set. */
const anySeed = (): number => Math.floor(Math.random() * (MOST_SEED + 1));

export function Course({ language }: { language: Language }) {
  const t = useMemo(() => translator({ 'zh-CN': practiceZh, en: practiceEn }, language), [language]);
  const [round, setRound] = useState<Round | null>(null);
  const run = round && {
    ...round,
    language,
    t,
    onAgain: (other: boolean) =>
      setRound({ ...round, seed: other ? anySeed() : round.seed, turn: round.turn + 1 }),
    onBack: () => setRound(null),
  };
  return (
    <main class="practice">
      <p class="banner" role="note">
        {t('banner')}
      </p>
      {!run && <Menu first={anySeed} most={MOST_SEED} onStart={setRound} t={t} />}
      {run?.kind === 'exam' && <ExamRun key={run.turn} {...run} />}
      {run?.kind === 'cases' && <CasesRun key={run.turn} {...run} />}
    </main>
  );
}
