/** Screens without rows of their own: nothing waits, not known, first run, no records, no answer. */
import type { ComponentChildren } from 'preact';
import { CONSOLE_IDS } from '../../utils/complaint/ids';
import type { ConsoleId } from '../../utils/complaint/model';
import { Scene, type SceneName } from '../ui/Scene';
import { when } from '../ui/when';
import { Lines } from './Lines';
import type { Check } from './useCheck';
import type { View, Open } from './view';
import { troubleWords, type T } from './words';

interface ScreenProps {
  scene: SceneName;
  title: string;
  body: string;
  children?: ComponentChildren;
}

function Screen({ scene, title, body, children }: ScreenProps) {
  return (
    <section class="screen">
      <Scene name={scene} size={52} />
      <h2>{title}</h2>
      <p>{body}</p>
      {children}
    </section>
  );
}

interface ButtonsProps {
  consoles: readonly ConsoleId[];
  word(console: ConsoleId): 'login' | 'open';
  t: T;
  open: Open;
}

/** One button a console, the first of them primary. */
function Buttons({ consoles, word, t, open }: ButtonsProps) {
  return consoles.map((id, index) => (
    <button
      key={id}
      class={index === 0 ? 'button primary wide' : 'button wide'}
      type="button"
      onClick={() => open(id, null)}
    >
      {t(`${word(id)}.${id}`)}
    </button>
  ));
}

/** All consoles are known and nothing waits. */
export function Clear({ view, now, t, check }: { view: View; now: number; t: T; check: Check }) {
  const due = view.lines.flatMap((line) =>
    line.nextDue !== null && line.nextDue > now ? [line.nextDue] : [],
  );
  const checked = view.checkedAt === null ? '' : t('clear.body', { t: when(view.checkedAt, now) });
  return (
    <Screen scene="clear" title={t('clear.title')} body={checked}>
      <Lines lines={view.lines} now={now} t={t} check={check} />
      {due.length > 0 && <p class="next">{t('clear.next', { t: when(Math.min(...due), now) })}</p>}
    </Screen>
  );
}

interface TroubleProps {
  view: View;
  now: number;
  t: T;
  open: Open;
  check: Check;
}

/** Something is not known: say what, since when, and how to go on. Never "0". */
export function Trouble({ view, now, t, open, check }: TroubleProps) {
  const signedOut = view.screen === 'signedOut';
  const { title, body } = troubleWords(view.trouble, now, t);
  const consoles = CONSOLE_IDS.filter((id) => view.trouble.some((line) => line.console === id));
  const isOut = (id: ConsoleId) =>
    view.trouble.some((line) => line.console === id && line.session === 'signedOut');
  return (
    <Screen scene={signedOut ? 'signedOut' : 'unknown'} title={title} body={body}>
      <Lines lines={view.lines} now={now} t={t} check={check} />
      <Buttons consoles={consoles} word={(id) => (isOut(id) ? 'login' : 'open')} t={t} open={open} />
    </Screen>
  );
}

/** No console was ever seen, or what was seen is lost: open one. */
export function Start({
  name,
  t,
  open,
  facts,
}: {
  name: 'first' | 'broken';
  t: T;
  open: Open;
  facts?(): void;
}) {
  return (
    <Screen scene={name === 'first' ? 'logo' : 'unknown'} title={t(`${name}.title`)} body={t(`${name}.body`)}>
      <Buttons consoles={CONSOLE_IDS} word={() => 'open'} t={t} open={open} />
      {facts && (
        <button class="link" type="button" onClick={facts}>
          {t('first.facts')}
        </button>
      )}
    </Screen>
  );
}

/** The background did not answer, and never has since the popup opened. */
export function Silent({ t, retry }: { t: T; retry(): void }) {
  return (
    <div role="status">
      <Screen scene="silent" title={t('noAnswer.title')} body={t('noAnswer.body')}>
        <button class="button primary wide" type="button" onClick={retry}>
          {t('retry')}
        </button>
      </Screen>
    </div>
  );
}
