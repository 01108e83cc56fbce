/** A setting that is written: saved half a second after the last key, and on leaving the field. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../utils/platform/messages';
import type { Ask } from '../ui/ask';
import { Field, type T } from './Field';
import { useSave } from './useSave';

const PAUSE = 500;

interface Props {
  name: 'alipayTradeHours' | 'agentName' | 'officialPhone';
  label: string;
  help: string;
  bad?: string;
  unit?: string;
  settings: Settings;
  /** Acceptable value out of the text, or null. */
  read(text: string): string | number | null;
  input: { inputMode: 'numeric' | 'tel' | 'text'; maxLength: number; autoComplete: string };
  ask: Ask;
  keep(settings: Settings): void;
  t: T;
}

export function TextField({ name, label, help, bad, unit, settings, read, input, ask, keep, t }: Props) {
  const { saved, save, refuse } = useSave(ask, name, keep);
  const [text, setText] = useState(String(settings[name]));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);

  const settle = (written: string) => {
    clearTimeout(timer.current);
    const value = read(written);
    if (value === null) refuse();
    else if (value !== settings[name] || saved.state !== 'idle') void save(value);
  };
  const write = (written: string) => {
    setText(written);
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => settle(written), PAUSE);
  };
  // A closed page saves what was written last.
  const last = useRef(() => {});
  last.current = () => {
    if (String(settings[name]) !== text) settle(text);
  };
  useEffect(() => {
    const leave = () => last.current();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);

  return (
    <Field id={name} label={label} help={help} bad={bad} saved={saved} t={t}>
      <input
        id={name}
        type="text"
        class={unit ? 'short' : ''}
        spellcheck={false}
        {...input}
        value={text}
        aria-describedby={`${name}-help ${name}-result`}
        aria-invalid={saved.state === 'bad'}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          write(event.currentTarget.value);
        }}
        onInput={(event) => write(event.currentTarget.value)}
        onChange={(event) => settle(event.currentTarget.value)}
      />
      {unit && <span class="unit">{unit}</span>}
    </Field>
  );
}
