/** What proves our side here: what the page shows, what is in the pack, what is missing. */
import { useRef } from 'preact/hooks';
import type { Opened } from './ports';

interface Props extends Opened {
  /** Files for the material of this id. */
  add(files: readonly File[], shows: string): void;
}

/** Files that a chooser offers. */
export const ACCEPT = 'image/jpeg,image/png,image/bmp,image/webp,image/gif,application/pdf';

export function Materials({ reading: { materials, lines, wants }, add, t }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  const wanted = useRef('');
  return (
    <section>
      <h3>{t('materials')}</h3>
      <p class="quiet">{wants}</p>
      <ul class="materials">
        {materials.map(({ id, name, onPage, files }) => (
          <li key={id} data-state={files > 0 ? 'file' : onPage ? 'page' : 'missing'}>
            <span class="name">{name}</span>
            <span class="has">
              {files > 0
                ? t('material.files', { n: files })
                : t(onPage ? 'material.page' : 'material.missing')}
            </span>
            <button
              type="button"
              class="link"
              aria-label={t('material.addFor', { name })}
              onClick={() => {
                wanted.current = id;
                chooser.current?.click();
              }}
            >
              {t('material.add')}
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        onChange={(event) => {
          const field = event.currentTarget;
          add([...(field.files ?? [])], wanted.current);
          field.value = '';
        }}
      />
      <p class="quiet">{t('known', { n: lines })}</p>
    </section>
  );
}
