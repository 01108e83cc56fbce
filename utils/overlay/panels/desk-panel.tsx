/** The open desk: templates that fit, one key puts a text into the field. It never sends. */
import { DeskPanel } from '../../../components/overlay/DeskPanel';
import type { Complaint } from '../../complaint/model';
import type { Repeat } from '../../complaint/repeat';
import { send } from '../../platform/page';
import { replyLimit } from '../../reply/limits';
import { replies } from '../../reply/suggest';
import type { Suggestion } from '../../reply/suggest';
import { VARIABLES } from '../../reply/variables';
import type { Values, VariableName } from '../../reply/variables';
import type { DeskRequest, Look } from '../kit';
import { placeCaret } from './caret';
import { withPrepared } from './prepared';
import { deskMore } from './desk-more';
import { refundWays } from './alipay';
import { copyText, fill, stays } from './fill';
import type { Layer } from './layer';
import { loadShelf } from './shelf';
import type { DeskShelf } from './shelf';
import { riskOf } from './risk';
import { promisesOf } from './promises';
import { shopHelp } from './shop';
import { stageBar } from './stage';

const WORDS = {
  'zh-CN': {
    copied: '没有填进去，已复制，请粘贴',
    failed: '没有填进去，也没能复制，请手动输入',
    copiedOnly: '已复制，打开回复框后粘贴',
    long: '超出页面字数，已复制，请删减后粘贴',
    undone: '页面把文字改掉了，已复制，请粘贴',
    none: '先点开一条投诉',
  },
  en: {
    copied: 'The page did not take it. Copied: please paste',
    failed: 'Neither filled nor copied. Please type it',
    copiedOnly: 'Copied. Open the reply box and paste',
    long: 'Longer than the page allows. Copied: shorten and paste',
    undone: 'The page changed the text afterwards. Copied: please paste',
    none: 'Open a complaint first',
  },
} as const;

/** Opens the desk beside `at`; `closed` is called when it is gone, however it went. */
export async function openDesk(
  layer: Layer,
  at: Element,
  { complaint, field, repeat }: DeskRequest,
  look: Look,
  closed: () => void,
): Promise<void> {
  const { language, theme } = look;
  const words = WORDS[language];
  const pageLimit = field?.limit ?? null;
  const limit = complaint ? replyLimit(complaint.queue, pageLimit) : null;
  let shelf: DeskShelf | null = null;
  let suggestions: Suggestion[] | null = complaint ? null : [];
  let status: string | null = complaint ? null : words.none;
  let open = true;

  const written = (more: Values = {}): Suggestion[] =>
    complaint && shelf
      ? withPrepared(
          shelf.prepared,
          language,
          replies(complaint, {
            now: look.now,
            language,
            settings: { ...shelf.settings, account: look.rules?.account },
            repeatTimes: repeat?.times ?? 1,
            limit: pageLimit,
            shelf,
            // What was given and taken back is asked for again.
            answers: { ...shelf.answers, ...more },
          }),
        )
      : [];
  const draw = () => {
    suggestions = written();
    if (open) layer.update(view());
  };
  const say = (text: string) => {
    status = text;
    if (open) layer.update(view());
  };
  const remember = (answers: Values | undefined) => {
    if (!complaint || !shelf || !answers) return;
    // A time of the rules is true today: only what a person alone can know is kept.
    const known = Object.entries(answers).filter(
      ([name]) => VARIABLES[name as VariableName].source === 'person',
    );
    const kept = Object.fromEntries(known) as Record<string, string>;
    shelf = { ...shelf, answers: { ...shelf.answers, ...kept } };
    void send({ type: 'saveAnswers', ...named(complaint), answers: kept });
  };
  const risk = riskOf(complaint, look, () => open && layer.update(view()));
  const copy = async ({ text }: Pick<Suggestion, 'text'>, done: string) =>
    say((await copyText(text)) ? done : words.failed);
  const put = async (suggestion: Pick<Suggestion, 'id' | 'text' | 'cursor'>) => {
    if (!field?.element.isConnected) return copy(suggestion, words.copiedOnly);
    if (limit !== null && [...suggestion.text].length > limit.hard) return copy(suggestion, words.long);
    if (!(await fill(field.element, suggestion.text))) return copy(suggestion, words.copied);
    if (complaint) {
      const { id: templateId, text } = suggestion;
      void send({ type: 'filled', ...named(complaint), templateId, text });
    }
    layer.close();
    field.element.focus({ preventScroll: true });
    placeCaret(field.element, suggestion.cursor);
    if (await stays(field.element, suggestion.text)) return;
    open = true;
    layer.open(field.element, view(), () => (open = false));
    await copy(suggestion, words.undone);
  };
  const help = shopHelp(
    complaint,
    at.ownerDocument,
    language,
    (id, text) => void put({ id, text, cursor: null }),
  );
  const bar = complaint && stageBar(complaint, language);
  const stage = bar && <div class="sd">{bar}</div>;
  const view = () => (
    <DeskPanel
      language={language}
      theme={theme}
      title={complaint?.problem ?? ''}
      suggestions={risk.locked() ? [] : suggestions}
      top={[stage, risk.node(), complaint && promises ? deskMore(complaint, look, promises) : null]}
      last={lastTime(repeat)}
      limit={limit}
      hasField={field !== null}
      status={status}
      write={(one, answers) => written(answers).find(({ id }) => id === one.id) ?? one}
      onFill={(suggestion, answers) => {
        remember(answers);
        void put(suggestion);
      }}
      onCopy={(suggestion, answers) => {
        remember(answers);
        void copy(suggestion, words.copiedOnly);
      }}
      onStar={({ id, starred }) => {
        if (!shelf) return;
        const stars = shelf.stars.filter((each) => each !== id);
        shelf = { ...shelf, stars: starred ? stars : [...stars, id] };
        void send({ type: 'starTemplate', templateId: id, on: !starred });
        draw();
      }}
      onVariant={({ id, variant }, step) => {
        if (!shelf) return;
        shelf = { ...shelf, turns: { ...shelf.turns, [id]: variant + step } };
        draw();
      }}
      extra={
        complaint && shelf
          ? (refundWays(complaint, language, shelf.settings.alipayFund === 'shown') ?? help)
          : help
      }
      onClose={() => layer.close()}
    />
  );
  const promises = complaint && promisesOf(complaint, look, () => open && layer.update(view()));
  const gone = () => {
    open = false;
    closed();
  };
  layer.open(field?.element ?? at, view(), gone, at);
  if (!complaint) return;
  // Both first: a list that comes later would push the replies away under the pointer.
  [shelf] = await Promise.all([loadShelf(complaint), promises?.load()]);
  draw();
}

const named = ({ console, id }: Complaint) => ({ console, complaintId: id });

function lastTime(repeat: Repeat | null): string | null {
  const before = repeat?.relatives.findLast(({ answer }) => answer);
  return before?.answer ?? null;
}
