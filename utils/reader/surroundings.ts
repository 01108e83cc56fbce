/** What stands around the tables: headings, walls, empty and loading words. */
import type { QueueId } from '../complaint/model';
import type { ConsoleKnowledge, WallKnowledge } from '../consoles/knowledge';
import type { Surroundings } from './evidence';
import type { Session } from './seen';
import type { Leaf } from './text';
import { simplified } from './simplified';
import { plainStatus, shown, textOf } from './text';

const EMPTY =
  /^(?!.*(更多|无法|无需|无效|权限|[?？]))(.{0,10}[，,])?.{0,8}(暂无|没有|无|未(查询|找|搜索?|收|发现)到?).{0,8}(数据|投诉单?|记录|内容|结果|信息)([，,].{0,8})?[~～。.!！]?$|^列表为空$|^(共|总共|合计)\s*0\s*(条|项|个).{0,8}$|^(no ?(data|results|records|complaints)|nothing ?here)( ?(available|found))?\.?$/i;
/** 查询 by itself is a button. */
const LOADING =
  /^(?=正在|努力|.*[中.。…]$)(正在)?(努力)?(加载|载入|查询)(数据)?中?(数据)?[.。…]*$|^(loading|please wait)[.…]*$/i;
const SUBJECT = /投诉|complain/i;
const HEADING =
  'h1,h2,h3,h4,h5,h6,[role="heading"],[aria-current],[role="tab"][aria-selected="true"],[class*="title"],[class*="breadcrumb"],[class*="header"]';
/** Of tabs and menus, what a person has chosen. */
const CHOSEN = '[role="tab"][aria-selected="true"],[aria-current]:not([aria-current="false"])';

/** What headings, title and address say about where we are. */
export function surroundings(
  leaves: readonly Leaf[],
  title: string,
  url: URL,
  known: ConsoleKnowledge,
): Surroundings {
  const named = new Set<QueueId>();
  const chosen = new Set<QueueId>();
  let heading = false;
  let elsewhere = known.elsewhere?.test(url.pathname) ?? false;
  const hear = (text: string, isChosen = false) => {
    const plain = plainStatus(text);
    elsewhere ||= known.elsewhere?.test(plain) ?? false;
    if (known.umbrella?.test(plain)) return;
    for (const queue of known.queues) {
      if (
        !queue.headings.some(
          (words) => plain === words || (words.length >= 4 && plain.length <= 20 && plain.includes(words)),
        )
      )
        continue;
      heading = true;
      named.add(queue.id);
      if (isChosen) chosen.add(queue.id);
    }
  };
  hear(title.split(/[-_|–—·]/)[0] ?? '');
  for (const { text, element } of leaves) {
    if (
      text.length <= 24 &&
      ((known.subject ?? SUBJECT).test(simplified(text)) || known.elsewhere?.test(text)) &&
      element.closest(HEADING) &&
      !element.closest('a[href],nav,aside,[role="menu"],[role="menuitem"],[role="navigation"]')
    )
      hear(text, element.closest(CHOSEN) !== null);
  }
  const place = `${url.pathname}${url.hash}`;
  const queue = known.queuePaths?.find(([pattern]) => pattern.test(place))?.[1] ?? null;
  return {
    path: known.paths.test(place) && !elsewhere,
    headings: [...named],
    heading: heading && !elsewhere,
    selected: chosen.size === 1 ? ([...chosen][0] ?? null) : null,
    queue,
    host: known.queueHosts?.find(([pattern]) => pattern.test(url.host))?.[1] ?? null,
  };
}

const TITLE = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
/** How far up a table's own heading may stand: antd alone wraps a table in seven boxes. */
const NEAR = 10;

/** The queue that the heading nearest to this table names, where a page has several. */
export function queueNear(container: Element, { queues }: ConsoleKnowledge): QueueId | null {
  let at = container.parentElement;
  for (let depth = 0; at && depth < NEAR; at = at.parentElement, depth++) {
    const titles = [...at.querySelectorAll(TITLE)].slice(0, 20).map((title) => plainStatus(textOf(title)));
    const named = queues.filter(({ headings }) => titles.some((title) => headings.includes(title)));
    if (named.length > 0) return named.length === 1 ? (named[0]?.id ?? null) : null;
  }
  return null;
}

/** Which wall stands in front of the data, judged by the address and by short visible texts. */
export function wallOf(
  leaves: readonly Leaf[],
  url: URL,
  known: ConsoleKnowledge,
  expected: boolean,
): Session {
  const address = `${url.host}${url.pathname}`;
  const byUrl = known.walls.find((wall) => wall.url?.test(address));
  if (byUrl) return byUrl.kind;
  const texts = known.walls.filter(
    (wall): wall is WallKnowledge & { text: RegExp } => wall.text !== undefined,
  );
  // Elsewhere only a page that says little else is a wall: a list of questions and answers is none.
  if (!expected && leaves.length > 40) return 'known';
  for (const { text, element } of leaves) {
    if (text.length > 60 || element.closest('a,li')) continue;
    const wall = texts.find(
      (candidate) => candidate.text.test(text.replace(/\s+/g, '')) || candidate.text.test(text),
    );
    if (wall && shown(element)) return wall.kind;
  }
  return 'known';
}

export const saysEmpty = (leaves: readonly Leaf[]): boolean =>
  leaves.some(
    ({ text, element }) => text.length <= 24 && EMPTY.test(text.replace(/\s+/g, '')) && shown(element),
  );

/** Words or marks of a page that is still at work. */
export function isLoading(roots: readonly ParentNode[], leaves: readonly Leaf[]): boolean {
  if (leaves.some(({ text, element }) => text.length <= 16 && LOADING.test(text) && shown(element)))
    return true;
  return roots.some((root) =>
    [
      ...root.querySelectorAll(
        '[aria-busy="true"],[class*="loading-mask"],[class*="spin-spinning"],[class*="skeleton"]',
      ),
    ].some(shown),
  );
}

const ACCOUNT = [
  /^\S{1,60}@(\d{8,12})$/,
  /(?:商户号|商户ID|mchid)\s*[:：]?\s*(\d{8,12})(?!\d)/i,
  /(?<!被投?诉)(?:PID|商家ID|账号ID)\s*[:：]?\s*(2088\d{12})/i,
  /(?:小店|店铺)\s?(?:ID|编号)\s*[:：]?\s*(\w{6,32})/i,
  /(?:小程序ID|AppID)\s*[:：]?\s*(wx[0-9a-z]{8,24})(?![0-9a-z])/i,
];
const LONGEST_NAME = 40;

/** The merchant that the page names in its header (`login@1900000109`, 商户号：…, its name), or ''. */
export function accountOf(
  leaves: readonly Leaf[],
  roots: readonly ParentNode[],
  { account }: ConsoleKnowledge,
): string {
  const place = account && roots.map((root) => root.querySelector(account)).find((found) => found);
  const name = place ? textOf(place).replaceAll('|', ' ').trim() : '';
  if (name && name.length <= LONGEST_NAME) return name;
  for (const pattern of ACCOUNT) {
    for (const { text } of leaves.slice(0, 400)) {
      const found = text.length <= 80 ? pattern.exec(text)?.[1] : undefined;
      if (found) return found;
    }
  }
  return '';
}
