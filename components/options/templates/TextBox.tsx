/** One text of a template, and what is wrong with it, by line. */
import type { Ref } from 'preact';
import { parseTemplate } from '../../../utils/reply/parse';
import type { T } from '../Field';
import { placed } from './faults';

interface Props {
  id: string;
  value: string;
  rows: number;
  /** An empty one is wrong too. */
  needed: boolean;
  box: Ref<HTMLTextAreaElement>;
  onWrite(value: string): void;
  onFocus(): void;
  t: T;
}

export function TextBox({ id, value, rows, needed, box, onWrite, onFocus, t }: Props) {
  const { faults } = parseTemplate(value);
  const told = value.trim() === '' && !needed ? [] : faults;
  return (
    <>
      <textarea
        ref={box}
        id={id}
        rows={rows}
        value={value}
        aria-describedby={`${id}-faults`}
        aria-invalid={told.length > 0}
        onInput={(event) => onWrite(event.currentTarget.value)}
        onFocus={onFocus}
      />
      <div id={`${id}-faults`} role="status">
        {told.length > 0 && (
          <ul class="faults">
            {told.map((fault) => (
              <li key={`${fault.line}.${fault.column}.${fault.code}`}>{placed(fault, t)}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
