/** The options page with a background that answers as it is told. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { Options } from '../../../components/options/Options';
import type { Ports } from '../../../components/options/ports';
import type { Ask } from '../../../components/ui/ask';
import { journalCsv, journalFile, verifyFile } from '../../../utils/ledger/journal-file';
import type { Answers } from '../../../utils/platform/messages';
import type { ChannelLine, OutboxLine, WatchAnswers } from '../../../utils/platform/watch-messages';
import { checkForm, sayCode, SERVICES } from '../../../utils/watch/channels/form';
import { DEFAULT_WATCH } from '../../../utils/watch/options';

export const ID = '10000000-0000-4000-8000-000000000000';

export const channel = (rest: Partial<ChannelLine> = {}): ChannelLine => ({
  id: ID,
  channel: 'wecom',
  name: '客服群',
  on: false,
  wide: false,
  config: { address: '' },
  hidden: ['address'],
  route: { consoles: 'all', accounts: ['shop'], kinds: ['new', 'deadline'], atLeast: 'urgent' },
  recipients: { mobiles: ['13800138000'], userIds: [], all: false, when: 'last' },
  hosts: ['https://qyapi.weixin.qq.com/*'],
  abroad: false,
  ...rest,
});

export const delivery = (rest: Partial<OutboxLine> = {}): OutboxLine => ({
  key: 'k',
  alert: null,
  channel: ID,
  state: 'sent',
  tries: 1,
  code: null,
  said: '',
  at: 1,
  nextAt: null,
  settledAt: 1,
  ...rest,
});

/** Settings as the background answers them. */
export const SETTINGS = {
  language: 'zh-CN',
  theme: 'light',
  alipayTradeHours: 96,
  agentName: '',
  officialPhone: '',
  ownWords: [],
  allowWords: [],
  payments: null,
  restDays: false,
  off: {},
};
type All = WatchAnswers & Answers;
/** What the background answers, or how it makes an answer of the settings that it is told. */
type Told = { [T in keyof All]?: All[T] | Error | ((patch: object) => object) | object | null };

/** Questions that change nothing. */
const LOOKS = new Set([
  'settings',
  'watchOptions',
  'channels',
  'outbox',
  'journalPage',
  'journalCheck',
  'health',
  'keeping',
  'sync',
  'policy',
  'templates',
  'sampleComplaints',
  'teachings',
]);

/** Draws the page. `asked` gets every message but those that merely look. */
export async function open(told: Told = {}, ports: Partial<Ports> = {}) {
  const asked: { type: string; [name: string]: unknown }[] = [];
  const answers: Record<string, unknown> = {
    settings: SETTINGS,
    watchOptions: structuredClone(DEFAULT_WATCH),
    channels: { channels: [], unusable: [] },
    outbox: [],
    health: { accounts: [], unread: [] },
    templates: { templates: [], stars: [], uses: {}, hidden: [] },
    sampleComplaints: [],
    teachings: { teachings: [] },
    saveChannel: { saved: true, errors: {} },
    removeChannel: true,
    retryDelivery: true,
    journalPage: { lines: [], more: false },
    journalCheck: { entries: 0, brokenAt: null },
    ...told,
  };
  const ask = (async (message: { type: string; options?: unknown; settings?: object }) => {
    if (!LOOKS.has(message.type)) asked.push(message);
    const answer = answers[message.type] ?? message.options ?? null;
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'function') return { ...answer(message.settings ?? {}) };
    return answer;
  }) as Ask;
  const requestHosts = vi.fn<Ports['requestHosts']>(async () => true);
  const all: Ports = {
    ask,
    version: '0.1.0',
    journal: { file: journalFile, csv: journalCsv, verify: verifyFile },
    services: SERVICES,
    check: checkForm,
    sentence: sayCode,
    requestHosts,
    hasHosts: async () => true,
    checked: (snapshot) => snapshot,
    ...ports,
  };
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => render(h(Options, { ports: all }), root));
  await settle();
  return { root, asked, requestHosts };
}

/** Effects run at the end of a round; what they asked for is drawn in the next. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await act(() => new Promise((done) => setTimeout(done, 4)));
}

export function close(): void {
  for (const root of document.body.children) render(null, root);
  document.body.replaceChildren();
}

export const text = (root: Element) => root.textContent ?? '';

/** The button that says `words`, or is named so. */
export function button(root: Element, words: string): HTMLButtonElement {
  const named = (each: Element) => [each.textContent, each.getAttribute('aria-label')].includes(words);
  const found = [...root.querySelectorAll('button')].find(named);
  if (!found) throw new Error(`no button ${words}`);
  return found;
}

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
  await settle();
}

/** The control that the label `words` names. */
export function control<E extends HTMLElement = HTMLInputElement>(root: Element, words: string): E {
  const label = [...root.querySelectorAll('label')].find((each) => each.textContent === words);
  const found = label?.querySelector('input') ?? root.querySelector(`[id="${label?.getAttribute('for')}"]`);
  if (!found) throw new Error(`no control ${words}`);
  return found as unknown as E;
}

export async function write(
  element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
) {
  await act(async () => {
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}
