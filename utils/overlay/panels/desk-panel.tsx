/** The open desk: templates that fit, one click puts a text into the field. It never sends. */
import { DeskPanel } from '../../../components/overlay/DeskPanel';
import type { Repeat } from '../../complaint/repeat';
import type { DeskRequest, Look } from '../kit';
import type { Suggestion } from '../../reply/suggest';
import { suggest } from '../../reply/suggest';
import { send } from '../../platform/page';
import { copyText, fill, valueOf } from './fill';
import type { Layer } from './layer';
import { shopHelp } from './shop';

const WORDS = {
  'zh-CN': {
    desk: '话术',
    filled: '已填入，请看一遍再自己发送',
    copied: '没有填进去，已复制，请粘贴',
    failed: '没有填进去，也没能复制，请手动输入',
    copiedOnly: '已复制，打开回复框后粘贴',
    long: '超出页面字数，已复制，请删减后粘贴',
    none: '先点开一条投诉',
  },
  en: {
    desk: 'Desk',
    filled: 'Filled in. Read it, then send it yourself',
    copied: 'The page did not take it. Copied: please paste',
    failed: 'Neither filled nor copied. Please type it',
    copiedOnly: 'Copied. Open the reply box and paste',
    long: 'Longer than the page allows. Copied: shorten and paste',
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
  const limit = field?.limit ?? null;
  let suggestions: Suggestion[] | null = complaint ? null : [];
  let status: string | null = complaint ? null : words.none;
  let open = true;

  const say = (text: string) => {
    status = text;
    if (open) layer.update(view());
  };
  const copy = async ({ text }: Suggestion, done: string) =>
    say((await copyText(text)) ? done : words.failed);
  const put = async (suggestion: Suggestion) => {
    if (!field?.element.isConnected) return copy(suggestion, words.copiedOnly);
    if (limit !== null && [...suggestion.text].length > limit) return copy(suggestion, words.long);
    if (!(await fill(field.element, suggestion.text))) return copy(suggestion, words.copied);
    if (complaint)
      void send({
        type: 'filled',
        console: complaint.console,
        complaintId: complaint.id,
        templateId: suggestion.id,
        text: suggestion.text,
      });
    layer.close();
    field.element.focus({ preventScroll: true });
    selectGap(field.element);
  };
  const help = shopHelp(
    complaint,
    at.ownerDocument,
    language,
    (id, text) => void put({ id, title: '', text, gaps: [], because: '' }),
  );
  const view = () => (
    <DeskPanel
      language={language}
      theme={theme}
      title={complaint?.problem ?? ''}
      suggestions={suggestions}
      last={lastTime(repeat)}
      limit={limit}
      hasField={field !== null}
      status={status}
      extra={help}
      onFill={(suggestion) => void put(suggestion)}
      onCopy={(suggestion) => void copy(suggestion, words.copiedOnly)}
      onClose={() => layer.close()}
    />
  );
  layer.open(field?.element ?? at, view(), () => {
    open = false;
    closed();
  });
  if (!complaint) return;
  const settings = (await send({ type: 'settings' })) ?? { agentName: '', officialPhone: '' };
  suggestions = suggest(complaint, {
    now: look.now,
    language,
    settings,
    repeatTimes: repeat?.times ?? 1,
    limit,
  });
  if (open) layer.update(view());
}

/** The first 【gap】 is selected, so that typing replaces it. */
function selectGap(element: HTMLElement): void {
  if (!('setSelectionRange' in element)) return;
  const text = valueOf(element);
  const from = text.indexOf('【');
  const to = text.indexOf('】', from);
  (element as HTMLTextAreaElement).setSelectionRange(
    from >= 0 && to > from ? from : text.length,
    from >= 0 && to > from ? to + 1 : text.length,
  );
}

function lastTime(repeat: Repeat | null): string | null {
  const before = repeat?.relatives.findLast(({ answer }) => answer);
  return before?.answer ?? null;
}
