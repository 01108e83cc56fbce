/** An incident locks the ready texts until a lead has looked; who looked stands in the journal. */
import { PAGES } from '../consoles/server.ts';
import { journalOf } from './harness/journal.ts';
import { Marks, type Mark } from './harness/marks.ts';
import { shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 4 }, { width: 1440, height: 900 });
const LOOKED = '王主管：已听录音，可以道歉';

for (const list of ['wechat-pay', 'alipay'] as const)
  test(`${list}: a complaint about our own staff`, async () => {
    const text = '客服打电话骂我，还威胁我，明天之前不道歉不退款我就打12315';
    const { ids } = held.consoles.control({ cmd: 'new-complaint', console: list, text }) as { ids: string[] };
    const [id = ''] = ids;
    const page = await held.browser.context.newPage();
    const marks = new Marks(page);
    const desk = async (): Promise<Mark> => {
      await page.bringToFront();
      await page.goto(PAGES[list]);
      const row = page.locator('tr', { hasText: id }).last();
      await row.getByText(/^(回复用户|处理投诉|去处理|处理)$/).click();
      const box = page.locator('#businessReply .el-dialog, .ant-modal-container, .ant-modal-content').first();
      await box.locator('kesu-mark[data-kind="desk"]').waitFor();
      return until('the desk', async () => {
        const [open] = await marks.all((mark) => mark.kind === '' && /L3/.test(mark.text));
        if (open) return open;
        // A dialog that is still coming in takes the press elsewhere.
        const own = (await marks.all({ kind: 'desk', complaint: id })).at(-1);
        if (own) await marks.click(own, 'button');
        return null;
      });
    };
    const options = async (panel: Mark): Promise<number> =>
      marks.inside(panel, (root) => root.querySelectorAll('[role=option]').length);

    const panel = await desk();
    expect(panel.text).toMatch(/L3 法律.*12315.*用户限期.*停止联系用户/);
    await until('the lock', async () =>
      marks.inside(panel, (root) => Boolean(root.querySelector('.v button'))),
    );
    expect(await options(panel)).toBe(0);
    await marks.click(panel, '.v input');
    await page.keyboard.insertText(LOOKED);
    await marks.click(panel, '.v button');
    await until('ready texts', async () => (await options(panel)) > 0);
    expect(await journalOf(held.browser, id)).toMatchObject([{ kind: 'release', reason: LOOKED }]);

    // It holds for this complaint, also tomorrow.
    const again = await desk();
    await until('ready texts after a reload', async () => (await options(again)) > 0);
    expect((await marks.first((mark) => mark.kind === '' && /L3/.test(mark.text))).text).toContain(LOOKED);
    await page.close();
  });
