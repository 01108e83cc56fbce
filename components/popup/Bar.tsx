/** A notice above the rows: what is not known, since when, one button. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** Solid amber = sign-in or permission; dashed grey = not recognised, no answer. */
  kind: 'amber' | 'grey';
  title: string;
  text: string;
  action?: { label: string; name?: string; run(): void };
  children?: ComponentChildren;
}

export function Bar({ kind, title, text, action, children }: Props) {
  return (
    <div class="notice" data-kind={kind} role="status">
      <p>
        <b>{title}</b>
        <span>{text}</span>
      </p>
      {action && (
        <button class="button" type="button" aria-label={action.name} onClick={action.run}>
          {action.label}
        </button>
      )}
      {children}
    </div>
  );
}
