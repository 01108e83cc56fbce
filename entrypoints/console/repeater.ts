/** Asks the console's list once more when the watch wants to know, in the page and as the page did. */
import type { ConsoleKnowledge } from '../../utils/consoles/knowledge';
import type { LearnedRequest, Polled } from '../../utils/platform/messages';
import { send } from '../../utils/platform/page';
import { complaintsIn, isList } from '../../utils/reader/answer';
import type { TapReport } from '../../utils/reader/picked';
import { sessionOf } from '../../utils/reader/report';
import type { Bridge } from './bridge';

/** ms after the answer for which its data may still be on their way. */
const AFTER = 500;
const MOST = 500;

type Answer = Omit<Polled, 'type' | 'console' | 'account'>;

export class Repeater {
  /** Address without query of the request whose answer was recognised as the list. */
  #path: string | null = null;
  #heard: TapReport | null = null;
  #asking: Promise<Answer> | null = null;

  /** Address of the list that this page asks for, without query. */
  get list(): string | null {
    return this.#path;
  }

  constructor(
    readonly known: ConsoleKnowledge,
    readonly bridge: Pick<Bridge, 'ask' | 'tell'>,
  ) {}

  /** Takes in every report of the page; `count`: how many complaints it held. */
  hear(report: TapReport, count: number): void {
    if (this.#asking && report.path === this.#path) this.#heard = report;
    if (isList(report) && (count > 0 || report.total === 0)) this.#path = report.path;
  }

  /** The watch wants `list` asked again; `share`: and wants to know how, for when no tab is open. */
  async answer(list: string, share: boolean, account: string): Promise<void> {
    const answer = await this.ask(list);
    const whose = { console: this.known.id, account };
    void send({ type: 'polled', ...whose, ...answer });
    const request = share && answer.recognised ? await this.bridge.tell(list) : null;
    if (request) void send({ type: 'learned', ...whose, list, request: request as LearnedRequest });
  }

  /** One question at a time; `asked: false` when this page does not ask for that list. */
  ask(list: string): Promise<Answer> {
    this.#asking ??= this.#ask(list).finally(() => (this.#asking = null));
    return this.#asking;
  }

  async #ask(list: string): Promise<Answer> {
    const nothing: Answer = {
      list,
      asked: false,
      said: null,
      envelope: {},
      recognised: false,
      total: null,
      at: Date.now(),
      complaints: [],
    };
    if (list !== this.#path) return nothing;
    this.#heard = null;
    const said = await this.bridge.ask(list);
    if (!said) return nothing;
    const since = performance.now();
    while (!this.#heard && said.status !== null && performance.now() - since < AFTER)
      await new Promise((done) => setTimeout(done, 30));
    const report = this.#heard as TapReport | null;
    const recognised = report !== null && isList(report);
    // A list that came in another shape is no list that we know: not asked again until the page shows
    // one. A wall is no other shape: behind it the list is what it was.
    const wall = report !== null && (sessionOf(report, this.known) ?? 'known') !== 'known';
    if (said.status === 200 && !recognised && !wall) this.#path = null;
    const { page, ...how } = said;
    return {
      ...nothing,
      at: Date.now(),
      asked: true,
      said: { ...how, page: page !== null },
      envelope: report?.envelope ?? {},
      recognised,
      total: report?.total ?? null,
      complaints: report ? complaintsIn(report, this.known, Date.now()).slice(0, MOST) : [],
    };
  }
}
