/** What to attach. Its texts are many: they come when somebody opens the list. */
import { useEffect, useState } from 'preact/hooks';
import type { Complaint } from '../../../utils/complaint/model';
import type { Language } from '../../../utils/i18n/t';
import type { Evidence as Checklist } from '../../../utils/reply/evidence';
import type { T } from '../ports';

interface Props {
  complaint: Complaint;
  language: Language;
  t: T;
}

const LISTS = ['attach', 'ask', 'have'] as const;

async function checklist(complaint: Complaint, language: Language): Promise<Checklist> {
  const [{ evidenceOf }, { classify }] = await Promise.all([
    import('../../../utils/reply/evidence'),
    import('../../../utils/reply/categories'),
  ]);
  return evidenceOf(complaint, classify(complaint).category, language);
}

export function Evidence({ complaint, language, t }: Props) {
  const [open, setOpen] = useState(false);
  const [list, setList] = useState<Checklist | null>(null);
  useEffect(() => {
    if (!open) return undefined;
    let gone = false;
    checklist(complaint, language).then(
      (found) => gone || setList(found),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [open, complaint, language]);
  return (
    <details class="evidence" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('evidence.show')}</summary>
      {list && (
        <>
          <p class="quiet">{list.limits}</p>
          {LISTS.map(
            (part) =>
              list[part].length > 0 && (
                <div key={part} data-part={part}>
                  <h4>{t(`evidence.${part}`)}</h4>
                  <ul>
                    {list[part].map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                </div>
              ),
          )}
        </>
      )}
    </details>
  );
}
