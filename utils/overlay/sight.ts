/** Of a table with very many rows, those that can be seen now. */

/** Up to so many rows every one is read and marked at once. */
const ALL_UP_TO = 1000;
const MARGIN = 200;

/** All rows of an ordinary table; of a longer one those on screen and 200 px around it. */
export function rowsInSight(rows: Element[]): Element[] {
  if (rows.length <= ALL_UP_TO) return rows;
  const page = rows[0]?.ownerDocument.defaultView;
  if (!page) return [];
  const first = partition(rows, (row) => row.getBoundingClientRect().bottom >= -MARGIN);
  const end = partition(rows, (row) => row.getBoundingClientRect().top > page.innerHeight + MARGIN);
  return rows.slice(first, end);
}

/** First index for which `test` holds; rows run from top to bottom. */
function partition(rows: readonly Element[], test: (row: Element) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(rows[middle] as Element)) high = middle;
    else low = middle + 1;
  }
  return low;
}
