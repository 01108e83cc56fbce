/** The practice, fetched when it is opened: the other sections need none of it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../utils/i18n/t';
import type { SectionProps } from '../ports';

export function PracticeView({ language, t }: SectionProps) {
  const [Course, setCourse] = useState<ComponentType<{ language: Language }> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./Course').then(
      (course) => setCourse(() => course.Course),
      () => setFailed(true),
    );
  }, []);
  if (Course) return <Course language={language} />;
  return (
    <main class="blank">
      <p role="status">{t(failed ? 'practice.failed' : 'practice.reading')}</p>
    </main>
  );
}
