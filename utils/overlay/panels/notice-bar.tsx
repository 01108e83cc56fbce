/** The one notice of a page: what is not known and what to do. Folded, it stays away for this visit. */
import type { NoticeKind } from '../../../components/overlay/Notice';
import { Notice } from '../../../components/overlay/Notice';
import type { Mounted } from '../../../components/overlay/root';
import { mountPanel } from '../../../components/overlay/root';
import { panelSheet } from '../../../components/overlay/sheet';
import { formatBeijing } from '../../complaint/time';
import type { Language } from '../../complaint/words';
import type { ConsoleKnowledge } from '../../consoles/knowledge';
import { send } from '../../platform/page';
import { consoleName } from '../../i18n/consoles';
import type { bareHost } from '../hosts';
import type { Look } from '../kit';
import { openGuide } from '../teach/door';

const TEXTS: Record<Language, Record<NoticeKind, (since: string) => string>> = {
  'zh-CN': {
    notRecognised: () => '页面可能改版，或者还没有投诉。这里不显示倒计时，请以平台为准。',
    partly: () => '没有倒计时的那些没有读懂，请以平台为准。',
    signedOut: (since) => `${since} 以后的投诉没有读到。登录后自动继续。`,
    forbidden: () => '请让管理员在后台给这个账号开通投诉处理权限。',
    riskControl: (since) => `${since} 起停止读取。请按页面提示完成验证，之后自动继续。`,
  },
  en: {
    notRecognised: () =>
      'The page may have changed, or there is no complaint yet. No countdown here; the platform decides.',
    partly: () => 'Those without a countdown are not understood; the platform decides.',
    signedOut: (since) => `Nothing was read after ${since}. It goes on by itself once you sign in.`,
    forbidden: () => 'Ask the administrator to give this account the right to handle complaints.',
    riskControl: (since) => `Reading stopped at ${since}. Follow the page; it goes on by itself afterwards.`,
  },
};

const unread = (kind: NoticeKind | null) => kind === 'notRecognised' || kind === 'partly';

export class NoticeBar {
  #host: HTMLElement | null = null;
  #mounted: Mounted | null = null;
  #kind: NoticeKind | null = null;
  readonly #folded = new Set<NoticeKind>();

  constructor(
    readonly known: ConsoleKnowledge,
    readonly makeHost: typeof bareHost,
  ) {}

  /** Shows this notice, or none. Put back when the page throws it out. */
  show(kind: NoticeKind | null, look: Look): void {
    const { language, theme, now } = look;
    if (kind === this.#kind && (kind === null || this.#host?.isConnected)) return;
    this.#mounted?.destroy();
    this.#host?.remove();
    this.#host = this.#mounted = null;
    this.#kind = kind;
    if (kind === null || this.#folded.has(kind)) return;
    const host = this.makeHost(document, 'notice', null);
    host.style.setProperty('--kc-position', 'fixed');
    host.style.setProperty('--kc-x', `max(8px, 50vw - 230px)`);
    host.style.setProperty('--kc-y', '64px');
    host.style.setProperty('--kc-z', '2147482000');
    this.#host = host;
    this.#mounted = mountPanel(
      host,
      panelSheet(),
      <Notice
        kind={kind}
        language={language}
        theme={theme}
        name={consoleName(this.known.id, language)}
        text={TEXTS[language][kind](formatBeijing(now, 'HH:mm'))}
        onAction={() => location.assign(kind === 'signedOut' ? this.known.login : this.known.home)}
        onTeach={unread(kind) ? () => void this.#teach(look) : undefined}
        onSnapshot={unread(kind) ? () => void send({ type: 'takeSnapshot' }) : undefined}
        onFold={() => {
          this.#folded.add(kind);
          host.remove();
          this.#host = null;
        }}
      />,
    );
    document.body.append(host);
  }

  /** The guide stands in the place of the notice, which comes back when nothing was learnt. */
  async #teach(look: Look): Promise<void> {
    this.#host?.remove();
    const queues = this.known.queues.map(({ id, headings }) => ({ id, name: headings[0] ?? id }));
    await openGuide({
      known: this.known,
      makeHost: this.makeHost,
      look,
      queues,
      ended: (saved) => {
        const kind = this.#kind;
        if (saved || !unread(kind)) return;
        this.#kind = null;
        this.show(kind, look);
      },
    });
  }
}
