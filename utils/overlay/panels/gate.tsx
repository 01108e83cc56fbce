/** The gates: one dialog over the page, and what a person decided in it. */
import { Component, type VNode } from 'preact';
import { CloseGate } from '../../../components/overlay/CloseGate';
import { gateSheet } from '../../../components/overlay/gateSheet';
import type { Mounted } from '../../../components/overlay/root';
import { mountPanel } from '../../../components/overlay/root';
import type { RedLine } from '../../../components/overlay/RedLines';
import { SendGate } from '../../../components/overlay/SendGate';
import { gateWords } from '../../../components/overlay/words-gate';
import type { bareHost } from '../hosts';
import type { GateAnswer, GateRequest, Look } from '../kit';
import { askOutside, overrideOf } from './outside';
import { Seen } from './seen';

const LOOK_AFTER = 500;

/** What goes wrong in drawing is told to the caller, who lets the console's button work. */
class Guard extends Component<{ node: VNode; fail(error: unknown): void }> {
  override componentDidCatch(error: unknown): void {
    this.props.fail(error);
  }
  override render() {
    return this.props.node;
  }
}

function verdictOf(request: GateRequest): 'pass' | 'warn' | 'block' {
  if (request.kind === 'close') return request.check.verdict;
  if (request.findings.some(({ verdict }) => verdict === 'block')) return 'block';
  return request.findings.length || request.stale ? 'warn' : 'pass';
}

/**
 * Asks a person. Answers once; rejects, with nothing left in the page, when it cannot be drawn.
 * Only a true press on a dialog that was in sight for half a second lets anything go out. Where that
 * cannot be proved, a page of ours asks once more; when it cannot be opened either, the press goes through.
 */
export function openGate(
  makeHost: typeof bareHost,
  at: Element,
  request: GateRequest,
  { language, theme }: Look,
): Promise<GateAnswer> {
  const page = at.ownerDocument;
  const words = gateWords(language);
  const host = makeHost(page, 'gate', request.complaint);
  host.setAttribute('data-gate', request.kind);
  host.setAttribute('data-verdict', verdictOf(request));
  host.style.setProperty('--kc-position', 'fixed');
  host.style.setProperty('--kc-x', '0');
  host.style.setProperty('--kc-y', '0');
  host.style.setProperty('--kc-z', '2147483600');
  let mounted: Mounted | null = null;
  let seen: Seen | null = null;
  let refused: string | null = null;
  let covered = false;
  let outside: AbortController | null = null;
  let findings = request.kind === 'send' ? request.findings : [];
  let over = false;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  return new Promise((answer, fail) => {
    const leave = () => {
      over = true;
      clearTimeout(timer);
      outside?.abort();
      seen?.stop();
      try {
        mounted?.destroy();
      } catch {
        /* it goes with its host */
      }
      host.remove();
      (at as HTMLElement).focus?.({ preventScroll: true });
    };
    const end = (result: GateAnswer) => {
      if (over) return;
      leave();
      answer(result);
    };
    const failed = (error: unknown) => {
      if (over) return;
      leave();
      fail(error);
    };
    const say = (why: string | null) => {
      refused = why;
      mounted?.update(view());
    };
    /** After a true press on something that can be seen; `unproved`: where that is not certain. */
    const press = async (event: Event, then: () => void | Promise<void>, unproved?: () => Promise<void>) => {
      if (!event.isTrusted || busy || over) return;
      busy = true;
      // Another press is another question.
      outside?.abort();
      const sight = (await seen?.check()) ?? 'covered';
      busy = false;
      if (over) return;
      // A page may have an honest cover, a watermark: told of once, then there is another way.
      const again = sight === 'covered' && covered;
      covered = sight === 'covered';
      if (sight === 'seen' || (sight === 'looked' && !unproved)) {
        refused = null;
        await then();
      } else if (unproved && (sight === 'looked' || again)) await unproved();
      else say(sight === 'early' ? words.early : words.covered);
    };
    const confirm = async (reason: string | null) => {
      const asked = (outside = new AbortController());
      say(words.elsewhere);
      const now = request.kind === 'send' ? { ...request, findings } : request;
      const said = await askOutside(overrideOf(now, reason ?? ''), asked.signal);
      if (over || asked.signal.aborted) return;
      if (said === 'yes' || said === 'failed') end({ go: true, reason });
      else say(said === 'late' ? words.expired : words.unconfirmed);
    };
    const back = () => end({ go: false });
    const repair = (event: Event) => {
      if (event.isTrusted) end({ go: false, repair: true });
    };
    const take = (one: RedLine, event: Event) =>
      void press(event, async () => {
        if (request.kind !== 'send') return;
        findings = (await request.take?.(one)) ?? findings;
        if (over) return;
        if (findings.some(({ verdict }) => verdict === 'block') || request.stale) mounted?.update(view());
        else back();
      }).catch(failed);
    const go = (reason: string | null, event: Event) =>
      void press(
        event,
        () => end({ go: true, reason }),
        () => confirm(reason),
      ).catch(failed);
    const drawn = () =>
      request.kind === 'send' ? (
        <SendGate
          language={language}
          theme={theme}
          findings={findings}
          stale={request.stale}
          news={request.news ?? null}
          refused={refused}
          onRepair={repair}
          onTake={request.take && take}
          onSend={go}
          onBack={back}
        />
      ) : (
        <CloseGate
          language={language}
          theme={theme}
          check={request.check}
          repeatRate={request.repeatRate ?? null}
          metrics={request.metrics ?? false}
          refused={refused}
          onStep={repair}
          onClose={go}
          onBack={back}
        />
      );
    const view = () => <Guard node={drawn()} fail={failed} />;
    /** A page that throws the dialog out has not been answered. */
    const watch = () => {
      if (over) return;
      if (host.isConnected) timer = setTimeout(watch, LOOK_AFTER);
      else end({ go: false });
    };
    try {
      page.body.append(host);
      const attach = host.attachShadow.bind(host);
      let root: ShadowRoot | null = null;
      host.attachShadow = (init) => (root = attach(init));
      mounted = mountPanel(host, gateSheet(), view());
      Reflect.deleteProperty(host, 'attachShadow');
      const dialog = (root as ShadowRoot | null)?.querySelector('dialog');
      if (over || !dialog) return failed(new Error('no dialog'));
      seen = new Seen(host, dialog);
      watch();
    } catch (error) {
      failed(error);
    }
  });
}
