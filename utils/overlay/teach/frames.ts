/** What the lesson would read now, for a person: frames over the page, and the values in words. */
import type { Box, ShadeProps } from '../../../components/overlay/teach/Shade';
import type { GuideRow } from '../../../components/overlay/teach/TeachPreview';
import type { TaughtField } from '../../complaint/teaching';
import { formatBeijing } from '../../complaint/time';
import type { TaughtRow } from '../../reader/taught/read';
import { holds } from '../../reader/taught/tree';
import type { Course } from './course';
import { boxOf, elementAt } from './hit';

const MOST = 60;
/** Rows that are asked where they are, for the few in sight. */
const MOST_ASKED = 200;

const VALUES: readonly [TaughtField, (row: TaughtRow) => Element | undefined][] = [
  ['id', ({ spot }) => spot.id],
  ['time', ({ spot }) => spot.time],
  ['status', ({ spot }) => spot.status],
  ['deadline', ({ fields }) => fields.deadline?.element],
  ['order', ({ fields }) => fields.orderNo?.element],
  ['amount', ({ fields }) => fields.amount?.element],
];

const boxesOf = (element: Element | undefined): Box[] => {
  const box = element ? boxOf(element) : null;
  return box && box.top < innerHeight && box.top + box.height > 0 ? [box] : [];
};
const named = (box: Box, name: string) => ({ ...box, name });
/** Does nothing of the page, a dialog, lie over the middle of it? */
const bare = (element: Element | undefined, { left, top, width, height }: Box): boolean => {
  const there = element && elementAt(document, left + width / 2, top + height / 2);
  return !!there && (holds(element, there) || holds(there, element));
};

/** What is in sight, at most 60 rows; values carry their names in the first of them. */
export function framesOf(
  { rows, alike, picks }: Course,
  names: Record<TaughtField, string>,
): Pick<ShadeProps, 'rows' | 'fields'> {
  if (rows.length === 0) {
    const begun = Object.values(picks).flatMap(({ element }) => boxesOf(element));
    return {
      rows: alike.flatMap(boxesOf).slice(0, MOST),
      fields: begun.map((box) => named(box, '')),
    };
  }
  const seen = rows
    .slice(0, MOST_ASKED)
    .filter(({ spot }) => boxesOf(spot.id).some((box) => bare(spot.id, box)))
    .slice(0, MOST);
  const fields = seen.flatMap((row, i) =>
    VALUES.flatMap(([field, of]) =>
      boxesOf(of(row))
        .filter((box) => bare(of(row), box))
        .map((box) => named(box, i === 0 ? names[field] : '')),
    ),
  );
  return { rows: seen.flatMap(({ spot }) => boxesOf(spot.row)), fields };
}

/** The values of a row as they were understood; the time in Beijing. */
export const wordsOfRow = ({ id, time, fields }: TaughtRow): GuideRow => ({
  id,
  ...(time ? { time: formatBeijing(time.at, 'MM-dd HH:mm') } : {}),
  ...(fields.status ? { status: fields.status.text } : {}),
  ...(fields.deadline ? { deadline: fields.deadline.text } : {}),
  ...(fields.orderNo ? { order: fields.orderNo.text } : {}),
  ...(fields.amount ? { amount: fields.amount.text } : {}),
});
