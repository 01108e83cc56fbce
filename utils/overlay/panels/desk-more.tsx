/** The second tab of the desk, evidence, and the promises above its replies. */
import type { VNode } from 'preact';
import { DeskMore } from '../../../components/overlay/DeskMore';
import type { Complaint } from '../../complaint/model';
import { classify } from '../../reply/categories';
import type { Look } from '../kit';
import { evidence } from './evidence';
import { copyText } from './fill';
import type { Promises } from './promises';

export const deskMore = (complaint: Complaint, { language }: Look, promises: Promises): VNode => (
  <DeskMore
    language={language}
    promises={promises.any() ? promises.view() : null}
    load={async () => {
      const known = await evidence();
      const { category } = classify(complaint);
      return known && ((stage) => known(complaint, category, language, stage));
    }}
    onCopy={copyText}
  />
);
