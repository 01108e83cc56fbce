/** What is about to change, with its warning; nothing happens before the person says so. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { boundsOf, weigh } from '../../../utils/complaint/own-rules';
import type { RuleBook, RuleChange } from '../../../utils/complaint/own-rules';
import { ruleFor } from '../../../utils/complaint/rules';
import type { Ask } from '../../ui/ask';
import { Check } from '../../ui/Check';
import { scopeWords, spanWords } from './ports';
import type { T, Wish } from './ports';
import { accountsOf, needsWord, readHours } from './view';
import type { AccountHealth } from '../../../utils/platform/health-messages';

interface Props {
  wish: Wish;
  book: RuleBook;
  health: readonly AccountHealth[];
  /** How the person signs, as far as is known. */
  self: string;
  ask: Ask;
  onDone(book: RuleBook): void;
  onClose(): void;
  t: T;
}

type Fault = 'ask.bad' | 'ask.noWhy' | 'ask.notSure' | 'ask.refused' | 'ask.failed';

export function WishDialog({ wish, book, health, self, ask, onDone, onClose, t }: Props) {
  const { edit } = wish;
  const now = Date.now();
  const frame = useRef<HTMLDialogElement>(null);
  const [hours, setHours] = useState(edit?.hours == null ? '' : String(edit.hours));
  const [account, setAccount] = useState<string | null>(null);
  const [why, setWhy] = useState(wish.why);
  const [who, setWho] = useState(self);
  const [sure, setSure] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => frame.current?.showModal(), []);

  const bounds = edit ? boundsOf(edit.clock, now) : null;
  const typed = readHours(hours);
  const right = !edit || (typed !== null && weigh(edit.clock, typed, now) !== 'refused');
  const changes: readonly RuleChange[] =
    wish.changes ?? (edit && right ? [{ clock: edit.clock, account, hours: typed }] : []);
  const word = needsWord(changes, now);
  const places = { least: bounds?.least ?? 0, most: bounds?.most ?? 0 };

  const keep = async () => {
    if (!right) return setFault('ask.bad');
    if (!why.trim()) return setFault('ask.noWhy');
    if (word && !sure) return setFault('ask.notSure');
    const message = { changes: [...changes], who: who.trim(), why: why.trim(), kind: wish.kind, sure };
    try {
      const kept = await ask({ type: 'changeRules', ...message });
      if (kept) onDone(kept);
      else setFault('ask.refused');
    } catch {
      setFault('ask.failed');
    }
  };
  return (
    <dialog ref={frame} class="wish" aria-labelledby="wish-title" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <h3 id="wish-title">{wish.title}</h3>
        {edit && (
          <div class="pair">
            <label>
              {t('ask.hours')}
              <input
                inputMode="decimal"
                value={hours}
                aria-describedby="wish-bounds"
                aria-invalid={fault === 'ask.bad'}
                onInput={(event) => setHours(event.currentTarget.value)}
              />
            </label>
            <label>
              {t('ask.scope')}
              <select
                value={account === null ? '*' : `=${account}`}
                onChange={({ currentTarget: { value } }) => setAccount(value === '*' ? null : value.slice(1))}
              >
                <option value="*">{t('own.all')}</option>
                {accountsOf(edit.console, health, book.own).map((each) => (
                  <option key={each} value={`=${each}`}>
                    {scopeWords(each, t)}
                  </option>
                ))}
              </select>
            </label>
            <p id="wish-bounds" class="help">
              {t('ask.bounds', { ...places, pack: packWords(edit.clock, now, t) })}
            </p>
          </div>
        )}
        {wish.changes && (
          <>
            <p class="help">{t(changes.length > 0 ? 'ask.changes' : 'ask.same')}</p>
            <ul class="changes">
              {changes.map((change) => (
                <li key={`${change.clock} ${change.account}`}>{changeWords(change, book, now, t)}</li>
              ))}
            </ul>
          </>
        )}
        {wish.left ? <p class="help">{t('ask.left', { n: wish.left })}</p> : null}
        {word && (
          <div class="warned" role="alert">
            {warnings(changes, now).map((key) => (
              <p key={key}>{t(key)}</p>
            ))}
            <Check checked={sure} invalid={fault === 'ask.notSure'} onChange={setSure}>
              {t('ask.sure')}
            </Check>
          </div>
        )}
        <label>
          {t('ask.why')}
          <input
            value={why}
            maxLength={200}
            placeholder={t('ask.why.hint')}
            aria-invalid={fault === 'ask.noWhy'}
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
        </label>
        <label>
          {t('ask.who')}
          <input value={who} maxLength={40} onInput={(event) => setWho(event.currentTarget.value)} />
        </label>
        <p class="fault" role="alert">
          {fault && t(fault, places)}
        </p>
        <div class="acts">
          <button type="button" class="button" onClick={() => frame.current?.close()}>
            {t('ask.cancel')}
          </button>
          <button
            type="submit"
            class="button primary"
            disabled={wish.changes !== null && changes.length === 0}
          >
            {t('ask.keep')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function packWords(clock: RuleChange['clock'], now: number, t: T): string {
  const pack = ruleFor(clock, now)?.hours ?? null;
  return pack === null ? t('hours.none') : spanWords(pack, t);
}

/** 「处理完成 · 所有账号：48 小时 → 规则包（72 小时）」 */
export function changeWords(
  change: RuleChange,
  book: Pick<RuleBook, 'own'>,
  now: number,
  t: T,
  before?: number | null,
): string {
  const { clock, account, hours } = change;
  const kept = book.own.find((rule) => rule.clock === clock && rule.account === account)?.hours ?? null;
  const words = (span: number | null) =>
    span === null ? t('ask.toPack', { n: packWords(clock, now, t) }) : spanWords(span, t);
  return t('ask.change', {
    name: t(`clockName.${clock}`),
    a: scopeWords(account, t),
    from: words(before === undefined ? kept : before),
    to: words(hours),
  });
}

const WARNED = { longer: 'ask.longer', unknown: 'ask.unknown' } as const;
const warnings = (changes: readonly RuleChange[], now: number) => {
  const weights = new Set(
    changes.map(({ clock, hours }) => (hours === null ? 'same' : weigh(clock, hours, now))),
  );
  return (['longer', 'unknown'] as const).filter((each) => weights.has(each)).map((each) => WARNED[each]);
};
