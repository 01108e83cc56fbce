/** Names in which nothing is a red line: saved half a second after the last key, and on leaving. */
import { useEffect, useRef } from 'preact/hooks';
import { MOST_OWN } from '../../../utils/reply/redlines/own';
import { useWritten } from '../../ui/useWritten';
import { Field, type T } from '../Field';
import type { Saver } from '../useSave';
import { readNames } from './list';

const PAUSE = 500;

interface Props {
  names: readonly string[];
  saver: Saver<string[]>;
  t: T;
}

export function AllowField({ names, saver: { saved, save, refuse }, t }: Props) {
  const inForce = names.join('\n');
  const [text, write] = useWritten(inForce);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settle = (written: string) => {
    clearTimeout(timer.current);
    const read = readNames(written);
    if (!read) refuse();
    else if (read.join('\n') !== inForce) void save(read);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Field
      id="allow"
      label={t('words.allow')}
      help={t('words.allowHelp')}
      bad={t('words.allowFull', { n: MOST_OWN })}
      saved={saved}
      t={t}
    >
      <textarea
        id="allow"
        rows={3}
        spellcheck={false}
        value={text}
        aria-describedby="allow-help allow-result"
        aria-invalid={saved.state === 'bad'}
        onInput={(event) => {
          const { value } = event.currentTarget;
          write(value);
          clearTimeout(timer.current);
          // A line that is being written is not rewritten under the hand.
          if (!event.isComposing && !value.endsWith('\n'))
            timer.current = setTimeout(() => settle(value), PAUSE);
        }}
        onChange={(event) => settle(event.currentTarget.value)}
      />
    </Field>
  );
}
