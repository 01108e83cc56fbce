/** The exam on red lines: what is asked, and what the answers are worth. Judged by the product's own check. Pure. */
import { checkReply } from '../redlines';
import type { Check, Code } from '../redlines';
import { EXAM_BANK } from './exam-bank';
import type { ExamItem } from './exam-bank';
import { randomOf, shuffled } from './seed';

/** Questions of one exam, and how many of them may be sent as they are. */
export const QUESTIONS = 20;
const FINE = 7;
/** Red lines that a question offers by name. */
const NAMES = 4;
/** 2026-11-21 09:00 in Beijing: the hour of the exam, so that its dates stay in the future. */
const HOUR = Date.UTC(2026, 10, 21, 1);

export interface Question {
  item: ExamItem;
  /** Red lines to choose from; the right one is among them. */
  names: Code[];
}

/** What the product says of a reply of the bank. */
export const checkItem = ({ text, refunded }: ExamItem): Check =>
  checkReply(text, {
    console: 'wechat-pay',
    queue: 'wechat-pay',
    limit: 500,
    facts: { refundKnown: refunded === true, callRecord: false },
    language: 'zh-CN',
    now: HOUR,
  });

/** The same seed asks the same questions in the same order. */
export function drawExam(seed: number): Question[] {
  const random = randomOf(seed);
  const fine = EXAM_BANK.filter(({ code }) => code === 'pass');
  const wrong = EXAM_BANK.filter(({ code }) => code !== 'pass');
  const items = [
    ...shuffled(fine, random).slice(0, FINE),
    ...shuffled(wrong, random).slice(0, QUESTIONS - FINE),
  ];
  const codes = [...new Set(wrong.map(({ code }) => code as Code))];
  return shuffled(items, random).map((item) => {
    const others = shuffled(
      codes.filter((code) => code !== item.code),
      random,
    );
    const names = item.code === 'pass' ? others.slice(0, NAMES) : [item.code, ...others.slice(0, NAMES - 1)];
    return { item, names: shuffled(names, random) };
  });
}

/** `name`: the red line that was named; null where it was to be sent. */
export interface ExamAnswer {
  name: Code | null;
}

/** Of 2: right to send; or right to hold, and the red line named. */
export function worthOf({ item }: Question, answer: ExamAnswer | undefined): 0 | 1 | 2 {
  if (!answer) return 0;
  if (item.code === 'pass') return answer.name === null ? 2 : 0;
  if (answer.name === null) return 0;
  return answer.name === item.code ? 2 : 1;
}

/** Of 100. */
export function examScore(
  questions: readonly Question[],
  answers: readonly (ExamAnswer | undefined)[],
): number {
  const won = questions.reduce<number>((sum, question, n) => sum + worthOf(question, answers[n]), 0);
  return questions.length === 0 ? 0 : Math.round((won / (2 * questions.length)) * 100);
}
