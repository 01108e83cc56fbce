/** Parts that the panels of the data section share. */
import type { ComponentChildren } from 'preact';
import { formatBeijing } from '../../../utils/complaint/time';
import { DATA_FAULTS, type DataFaultKey } from '../../../utils/i18n/data-keys';
import type { T } from './ports';
import type { Working } from './useWork';

export const dated = (at: number): string => formatBeijing(at, 'yyyy-MM-dd HH:mm:ss').slice(0, 16);
/** Sixteen of the digits of a digest, as a person compares them. */
const shortDigest = (digest: string): string => digest.slice(0, 16).replace(/.{4}(?=.)/g, '$& ');
export const counted = (n: number): string => n.toLocaleString('en-US');
/** Bytes as people say them. */
export const sized = (bytes: number): string =>
  bytes < 1_000_000 ? `${counted(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export function Panel({
  title,
  help,
  children,
}: {
  title: string;
  help: string;
  children: ComponentChildren;
}) {
  return (
    <section class="chart panel" aria-label={title}>
      <h3>{title}</h3>
      <p class="help">{help}</p>
      {children}
    </section>
  );
}

/** Digits to compare; all of them on hover. */
export const Digest = ({ digest }: { digest: string }) => (
  <code class="digest" title={digest}>
    {shortDigest(digest)}
  </code>
);

/** How far it is, in `unit`, and how to stop it. */
export function Progress({ work, words, t }: { work: Working; words: string; t: T }) {
  if (work.done === null) return null;
  return (
    <p class="progress" role="status">
      <span>{words}</span>
      <button class="button" type="button" onClick={work.stop}>
        {t('stop')}
      </button>
    </p>
  );
}

const isKnown = (code: string): code is DataFaultKey => DATA_FAULTS.some((each) => each === code);

/** Why it failed, exactly. */
export function Fault({ work: { fault }, t }: { work: Working; t: T }) {
  if (!fault) return null;
  const code = isKnown(fault.code) ? fault.code : 'failed';
  return (
    <p class="result" data-state="bad" role="alert">
      {t(`fault.${code}`, { at: fault.at, what: whatOf(fault.what, t) })}
      {fault.at > 0 && ` ${t('fault.at', { at: fault.at })}`}
    </p>
  );
}

/** Columns that are missing, by their names; anything else as it is. */
function whatOf(what: string, t: T): string {
  const names: Record<string, string> = {
    complaintId: t('column.complaintId'),
    complaintTime: t('column.complaintTime'),
    status: t('column.status'),
  };
  return what
    .split(',')
    .map((each) => names[each] ?? each)
    .join('、');
}

/** A button that asks for a file. */
export function FileField({
  id,
  label,
  accept,
  disabled,
  choose,
}: {
  id: string;
  label: string;
  accept: string;
  disabled: boolean;
  choose(file: File | null): void;
}) {
  return (
    <label class="line" for={id}>
      <span>{label}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
      />
    </label>
  );
}
