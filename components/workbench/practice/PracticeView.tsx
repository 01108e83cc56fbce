/** The practice, fetched when it is opened: the other sections need none of it. */
import { useEffect, useState } from 'preact/hooks';
import type { SectionProps } from '../ports';

type Course = typeof import('./Course');

export function PracticeView({ language, t }: SectionProps) {
  const [course, setCourse] = useState<Course | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./Course').then(setCourse, () => setFailed(true));
  }, []);
  if (course) return <course.Course language={language} />;
  return (
    <main class="blank">
      <p role="status">{t(failed ? 'practice.failed' : 'practice.reading')}</p>
    </main>
  );
}
