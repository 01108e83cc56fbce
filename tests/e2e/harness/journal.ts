/** What was written down about a complaint, read where it is kept: from a page of the extension. */
import type { Opened } from './browser.ts';

export interface Entry {
  kind: string;
  text: string;
  rules: string;
  reason: string;
}

/** In the order of writing. */
export async function journalOf(browser: Opened, complaint: string): Promise<Entry[]> {
  const page = await browser.page('popup.html');
  const all = await page.evaluate(
    () =>
      new Promise<(Entry & { complaintId: string })[]>((done, failed) => {
        const request = indexedDB.open('kesu-clock');
        request.addEventListener('error', () => failed(request.error));
        request.addEventListener('success', () => {
          const db = request.result;
          const rows = db.transaction('journal').objectStore('journal').getAll();
          rows.addEventListener('success', () => {
            db.close();
            done(rows.result);
          });
        });
      }),
  );
  await page.close();
  return all.filter(({ complaintId }) => complaintId === complaint);
}
