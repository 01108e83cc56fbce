/** 「立即核对」, or 「继续核对」 where the platform stopped us. */
import type { ConsoleLine } from '../../utils/platform/messages';
import type { Check } from './useCheck';
import type { T } from './words';

const stopped = ({ session }: ConsoleLine): boolean => session === 'riskControl';

export function CheckButton({ line, check, t }: { line: ConsoleLine; check: Check; t: T }) {
  const verb = stopped(line) ? 'resume' : 'check';
  const name = `${t(`console.${line.console}`)} ${line.account}`.trim();
  return (
    <Press
      lines={[line]}
      check={check}
      word={t(`go.${verb}`)}
      name={t(`go.${verb}Name`, { console: name })}
      t={t}
    />
  );
}

/** One press for every console that was not stopped; those are taken up one by one. */
export function CheckAll({ lines, check, t }: { lines: readonly ConsoleLine[]; check: Check; t: T }) {
  const ready = lines.filter((line) => !stopped(line));
  return ready.length === 0 ? null : <Press lines={ready} check={check} word={t('go.check')} t={t} />;
}

interface PressProps {
  lines: readonly ConsoleLine[];
  check: Check;
  word: string;
  name?: string;
  t: T;
}

function Press({ lines, check, word, name, t }: PressProps) {
  const state = check.stateOf(lines);
  return (
    <>
      <button
        class="look"
        type="button"
        aria-label={state === 'idle' ? name : undefined}
        aria-disabled={state === 'asking' || undefined}
        onClick={() => state !== 'asking' && check.run(lines)}
      >
        {state === 'idle' ? word : t(`go.${state}`)}
      </button>
      <span class="spoken" role="status">
        {state === 'asked' || state === 'notAsked' ? t(`go.${state}`) : ''}
      </span>
    </>
  );
}
