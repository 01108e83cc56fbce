/** The templates as the background has them. Every change is asked for, then all is read again. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { JsonRecord } from '../../../utils/platform/watch-messages';
import type { SaveTemplatesAnswer, TemplateShelf } from '../../../utils/platform/template-messages';
import type { Template } from '../../../utils/reply/template';
import type { Ask } from '../../ui/ask';

export interface Templates {
  shelf: TemplateShelf | null;
  failed: boolean;
  again(): Promise<void>;
  star(id: string, on: boolean): Promise<void>;
  hide(id: string, on: boolean): Promise<boolean>;
  /** Null: no answer. */
  save(records: readonly object[]): Promise<SaveTemplatesAnswer | null>;
  remove(id: string): Promise<boolean>;
  /** Brings one back that was removed, with its star. */
  restore(template: Template, starred: boolean): Promise<boolean>;
}

export function useTemplates(ask: Ask): Templates {
  const [shelf, setShelf] = useState<TemplateShelf | null>(null);
  const [failed, setFailed] = useState(false);
  const again = useCallback(async () => {
    setFailed(false);
    await ask({ type: 'templates' }).then(setShelf, () => setFailed(true));
  }, [ask]);
  useEffect(() => {
    // The desk on a complaint page knows favourites too: looked at again when one comes back here.
    const turn = () => {
      if (!document.hidden) void again();
    };
    turn();
    document.addEventListener('visibilitychange', turn);
    return () => document.removeEventListener('visibilitychange', turn);
  }, [again]);

  const done = async (work: Promise<null>): Promise<boolean> => {
    const fine = await work.then(
      () => true,
      () => false,
    );
    await again();
    return fine;
  };
  const save: Templates['save'] = async (records) => {
    const templates = records as readonly JsonRecord[];
    const answer = await ask({ type: 'saveTemplates', templates: [...templates] }).catch(() => null);
    if (answer?.saved) await again();
    return answer;
  };
  const star: Templates['star'] = async (templateId, on) =>
    void (await done(ask({ type: 'starTemplate', templateId, on })));
  return {
    shelf,
    failed,
    again,
    star,
    save,
    hide: (templateId, on) => done(ask({ type: 'hideTemplate', templateId, on })),
    remove: (id) => done(ask({ type: 'removeTemplates', ids: [id] })),
    async restore(template, starred) {
      const answer = await save([template]);
      if (answer?.saved && starred) await star(template.id, true);
      return answer?.saved ?? false;
    },
  };
}
