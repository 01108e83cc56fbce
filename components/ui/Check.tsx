/** A box with its words; the words are part of the target. */
import type { ComponentChildren } from 'preact';

interface Props {
  id?: string;
  checked: boolean;
  /** Id of what explains it. */
  described?: string;
  invalid?: boolean;
  onChange(checked: boolean): void;
  children: ComponentChildren;
}

export function Check({ id, checked, described, invalid, onChange, children }: Props) {
  return (
    <label class="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={described}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
