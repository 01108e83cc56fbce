/** Panels of the extension on a console page: the desk, a card, evidence. */
import type { Mark, Marks } from './marks.ts';
import { until } from './until.ts';

export const isPanel = ({ kind, node }: Mark): boolean => kind === '' && Boolean(node.shadowRoots?.length);

/** An open panel that holds something. */
export const panelWith = (marks: Marks, selector: string): Promise<Mark> =>
  until(`a panel with ${selector}`, async () => {
    for (const panel of await marks.all(isPanel))
      if (await marks.inside(panel, (root, wanted) => root.querySelector(wanted) !== null, selector))
        return panel;
    return null;
  });
