/** The files of a pack: put in by hand, made to fit, named by what they prove, taken out again. */
import { useRef, useState } from 'preact/hooks';
import type { PackFile } from '../../../utils/platform/pack-messages';
import { ACCEPT } from './Materials';
import { sizeWords } from './ports';
import type { Opened } from './ports';
import type { Adding } from './useAdding';

type Props = Opened & Pick<Adding, 'add' | 'said' | 'busy'>;

export function Files({ ports, view, pack, reading, add, said, busy, t }: Props) {
  const [over, setOver] = useState(false);
  const [failed, setFailed] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const { files } = pack;
  const { picture, pictures } = reading;
  const key = view.row.key;
  const ask = (work: Promise<unknown>) =>
    void work.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const images = files.filter(({ kind }) => kind !== 'pdf').length;
  const size = sizeWords(picture.bytes);
  return (
    <section>
      <h3>{t('files')}</h3>
      <div
        class="drop-zone"
        data-over={over}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <p>{t('files.drop')}</p>
        <button class="button" type="button" onClick={() => chooser.current?.click()}>
          {t('files.choose')}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={ACCEPT}
          data-for="any"
          onChange={(event) => {
            const field = event.currentTarget;
            add([...(field.files ?? [])], '');
            field.value = '';
          }}
        />
      </div>
      <p class="quiet">{t(picture.published ? 'files.limit' : 'files.limit.ours', { size })}</p>
      <div class="said" role="status">
        {busy > 0 && <p>{t('add.reading', { n: busy })}</p>}
        {said.map((words, n) => (
          <p key={n}>{words}</p>
        ))}
        {failed && <p>{t('pack.failed')}</p>}
      </div>
      {files.length > 0 && (
        <ul class="pack-files">
          {files.map((file) => (
            <FileLine
              key={file.key}
              file={file}
              reading={reading}
              t={t}
              name={(shows) =>
                ask(ports.desk.ask({ type: 'packShows', key, file: file.key, shows, now: Date.now() }))
              }
              remove={() => ask(ports.desk.ask({ type: 'packDrop', key, file: file.key, now: Date.now() }))}
            />
          ))}
        </ul>
      )}
      {pictures !== null && images > pictures && (
        <p class="mind">{t('files.most', { most: pictures, n: images })}</p>
      )}
      {images < files.length && <p class="mind">{t('files.pdf')}</p>}
    </section>
  );
}

interface LineProps extends Pick<Props, 'reading' | 't'> {
  file: PackFile;
  name(shows: string): void;
  remove(): void;
}

function FileLine({ file, reading, name, remove, t }: LineProps) {
  const { original, size, kind, thumb, shows } = file;
  const after = `${sizeWords(size)} ${kind}`;
  const before = sizeWords(original.size);
  const limit = reading.picture;
  return (
    <li data-size={size} data-kind={kind}>
      {thumb ? <img src={thumb} alt="" /> : <span class="page">PDF</span>}
      <div>
        <select
          aria-label={t('file.shows')}
          value={reading.materials.some(({ id }) => id === shows) ? shows : ''}
          onChange={(event) => name(event.currentTarget.value)}
        >
          <option value="">{t('file.other')}</option>
          {reading.materials.map(({ id, name: words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
        <small>{original.name}</small>
        {kind !== 'pdf' && (size > limit.bytes || !limit.kinds.includes(kind)) && (
          <small class="mind">{t('file.over')}</small>
        )}
        <small>{size === original.size ? t('file.as', { after }) : t('file.was', { before, after })}</small>
      </div>
      <button
        type="button"
        class="drop"
        aria-label={t('file.remove', { name: original.name })}
        onClick={remove}
      >
        ×
      </button>
    </li>
  );
}
