/** The steps of a complaint where a platform judges, as a bar for card and desk. */
import type { VNode } from 'preact';
import { StageBar } from '../../../components/overlay/StageBar';
import type { Complaint } from '../../complaint/model';
import { stageOf } from '../../complaint/stages';
import type { StepId, Turn } from '../../complaint/stages';
import type { Language } from '../../complaint/words';

const STEP_WORDS: Record<Language, Record<StepId, string>> = {
  'zh-CN': { settle: '和解', judge: '平台处理', execute: '开发者执行', appeal: '申诉' },
  en: { settle: 'Settle', judge: 'Platform', execute: 'Carry out', appeal: 'Appeal' },
};
const TURN_WORDS: Record<Language, Record<Turn, string>> = {
  'zh-CN': { merchant: '轮到你', user: '等用户', platform: '等平台' },
  en: { merchant: 'Your turn', user: "User's turn", platform: "Platform's turn" },
};
const PART_WORDS = {
  'zh-CN': { evidence: '举证', verdict: '判责' },
  en: { evidence: 'proofs', verdict: 'verdict' },
};

/** The steps of a complaint where a platform judges; null where there are none. */
export function stageBar(complaint: Complaint, language: Language): VNode | null {
  const stage = stageOf(complaint);
  if (!stage) return null;
  const { steps, turn, part } = stage;
  const words = STEP_WORDS[language];
  const turnWords = turn && TURN_WORDS[language][turn];
  const partWords = part && PART_WORDS[language][part];
  return (
    <StageBar
      label={language === 'en' ? 'Steps of this complaint' : '投诉的步骤'}
      steps={steps.map(({ id, place }) => ({ words: words[id], place }))}
      turn={[partWords, turnWords].filter(Boolean).join(' · ')}
      ours={turn === 'merchant'}
    />
  );
}
