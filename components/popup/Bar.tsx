/** A notice above the rows: what is not known, since when, one button. */
interface Props {
  /** Solid amber = sign-in or permission; dashed grey = not recognised, no answer. */
  kind: 'amber' | 'grey';
  title: string;
  text: string;
  action?: { label: string; name?: string; run(): void };
}

export function Bar({ kind, title, text, action }: Props) {
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
    </div>
  );
}
