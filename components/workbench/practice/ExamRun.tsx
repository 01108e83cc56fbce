/** The exam: one reply after the other, each with its explanation at once. By keys: 1, 2, then A to D, Enter. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkItem, drawExam, examScore, worthOf } from '../../../utils/reply/practice/exam';
import type { ExamAnswer, Question } from '../../../utils/reply/practice/exam';
import { LINES } from '../../../utils/reply/redlines/codes';
import { Findings } from './Findings';
import type { RunProps } from './Menu';
import { Outcome } from './Outcome';
import type { Part } from './ports';

const LETTERS = 'ABCD';
const WORDS = ['exam.wrong', 'exam.half', 'exam.right'] as const;

export function ExamRun(props: RunProps) {
  const { seed, language, t } = props;
  const [questions] = useState(() => drawExam(seed));
  const [answers, setAnswers] = useState<ExamAnswer[]>([]);
  const [at, setAt] = useState(0);
  const question = questions[at];
  if (!question) {
    const missed = questions.flatMap((each, n) => (worthOf(each, answers[n]) < 2 ? [{ each, n }] : []));
    return (
      <Outcome {...props} score={examScore(questions, answers)} missed={missed.length}>
        {missed.map(({ each, n }) => (
          <li key={each.item.id}>
            <b>{t('exam.missed', { n: n + 1 })}</b> <q>{each.item.text}</q>
            <Answered question={each} answer={answers[n]} language={language} t={t} />
          </li>
        ))}
      </Outcome>
    );
  }
  return (
    <Asked
      key={at}
      question={question}
      place={t('exam.of', { n: at + 1, of: questions.length })}
      last={at === questions.length - 1}
      answer={answers[at]}
      onAnswer={(answer) => setAnswers([...answers.slice(0, at), answer])}
      onNext={() => setAt(at + 1)}
      language={language}
      t={t}
    />
  );
}

interface AskedProps extends Part {
  question: Question;
  place: string;
  last: boolean;
  answer: ExamAnswer | undefined;
  onAnswer(answer: ExamAnswer): void;
  onNext(): void;
}

function Asked({ question, place, last, answer, onAnswer, onNext, language, t }: AskedProps) {
  const [held, setHeld] = useState(false);
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => next.current?.focus(), [answer]);
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (answer || event.ctrlKey || event.metaKey || event.altKey) return;
      const name = held ? question.names[LETTERS.indexOf(event.key.toUpperCase())] : undefined;
      if (event.key === '1') onAnswer({ name: null });
      else if (event.key === '2') setHeld(true);
      else if (name) onAnswer({ name });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const { item, names } = question;
  return (
    <section class="asked" aria-labelledby="asked-title">
      <p class="place">{place}</p>
      <h2 id="asked-title">{t('exam.text')}</h2>
      <blockquote>{item.text}</blockquote>
      <p class="help">{t(item.refunded ? 'exam.refunded' : 'exam.unrefunded')}</p>
      {!answer && (
        <div class="acts">
          <button type="button" class="button" onClick={() => onAnswer({ name: null })}>
            <kbd>1</kbd> {t('exam.send')}
          </button>
          <button type="button" class="button" aria-pressed={held} onClick={() => setHeld(true)}>
            <kbd>2</kbd> {t('exam.hold')}
          </button>
        </div>
      )}
      {!answer && held && (
        <fieldset class="names">
          <legend>{t('exam.which')}</legend>
          {names.map((name, n) => (
            <button
              key={name}
              type="button"
              class="button"
              data-name={name}
              onClick={() => onAnswer({ name })}
            >
              <kbd>{LETTERS[n]}</kbd> {LINES[name][language === 'en' ? 'en' : 'zh']}
            </button>
          ))}
        </fieldset>
      )}
      {answer && (
        <div role="status">
          <Answered question={question} answer={answer} language={language} t={t} />
        </div>
      )}
      {answer && (
        <button type="button" class="button primary" ref={next} onClick={onNext}>
          {t(last ? 'exam.end' : 'exam.next')}
        </button>
      )}
    </section>
  );
}

/** Right or wrong, and what the product's check says of the reply. */
function Answered({
  question,
  answer,
  language,
  t,
}: Part & { question: Question; answer: ExamAnswer | undefined }) {
  const worth = worthOf(question, answer);
  const { findings } = checkItem(question.item);
  return (
    <div class="answered" data-worth={worth}>
      <b>{t(WORDS[worth])}</b>
      {findings.length === 0 ? (
        <p>{t('exam.fine')}</p>
      ) : (
        <Findings findings={findings} language={language} t={t} />
      )}
    </div>
  );
}
