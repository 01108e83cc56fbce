/** What every page of the bench can do. Runs in the page: it uses nothing from outside. */
export interface Kit {
  /** A table of complaints. `urgent` rows are due within the hour; `apart`: the header is a table of its own. */
  table(rows: number, look?: { urgent?: number; apart?: boolean; actions?: string[] }): void;
  /** Appends so many rows, a thousand a frame. */
  grow(rows: number): Promise<void>;
  /** Rewrites so many cells, in one go. */
  edit(cells: number): void;
  /** The words of the header that stands apart: from then on the table is one of complaints. */
  name(): void;
  /** A plain mark in every row, laid out. */
  light(): void;
  /** One text of its own that changes every second. */
  tick(): void;
  /** Work of the page itself, in units of about a millisecond. */
  work(units: number): number;
  /** Asks for an address again and again and reads what comes. */
  hear(how: 'fetch' | 'xhr', url: string, times: number): Promise<number>;
  frame(): Promise<void>;
  idle(ms: number): Promise<void>;
}

export function kit(): Kit {
  const HEADS = [
    '投诉单号',
    '商户单号',
    '微信订单号',
    '投诉时间',
    '投诉内容',
    '金额(元)',
    '投诉状态',
    '操作',
  ];
  const HOUR = 3_600_000;
  const WORDS = [
    '商品没有收到，希望尽快退款',
    '充值未到账，请核实',
    '商家不发货，联系不上',
    '重复扣款，要求退还',
  ];
  const opened = Date.now();
  let count = 0;

  const stamp = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');
  const words = (i: number, urgent: number): string[] => {
    const at = opened - (i < urgent ? 23.5 * HOUR + i * 60_000 : (1 + (i % 19)) * HOUR + (i % 60) * 60_000);
    const number = String(i).padStart(6, '0');
    return [
      `200201820261101${number}${number}7`,
      `KS20261101${number}A`,
      `4200002268202611${number}${number}`,
      stamp(at),
      WORDS[i % WORDS.length] as string,
      ((i * 37) % 900).toFixed(2),
      i < urgent || i % 3 ? '待处理' : '处理中',
    ];
  };
  const element = (name: string, text = ''): HTMLElement => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  };
  const row = (i: number, urgent: number, actions: readonly string[]): HTMLElement => {
    const made = element('tr');
    for (const text of words(i, urgent)) made.append(element('td', text));
    const cell = element('td');
    for (const word of actions) cell.append(element('a', word), ' ');
    made.append(cell);
    return made;
  };
  const head = (names: readonly string[]): HTMLElement => {
    const made = element('thead');
    const line = element('tr');
    for (const name of names) line.append(element('th', name));
    made.append(line);
    return made;
  };
  const body = (): HTMLElement => document.querySelector('tbody') as HTMLElement;
  let actions: readonly string[] = ['详情'];

  return {
    table(rows, look = {}) {
      actions = look.actions ?? actions;
      const lines = element('tbody');
      for (count = 0; count < rows; count++) lines.append(row(count, look.urgent ?? 0, actions));
      const list = element('table');
      if (look.apart) {
        const above = element('table');
        above.append(head(HEADS.map(() => '…')));
        list.append(lines);
        document.querySelector('main')?.append(above, list);
      } else {
        list.append(head(HEADS), lines);
        document.querySelector('main')?.append(list);
      }
    },
    async grow(rows) {
      for (const end = count + rows; count < end;) {
        const some = document.createDocumentFragment();
        for (let i = 0; i < 1000 && count < end; i++) some.append(row(count++, 0, actions));
        body().append(some);
        await this.frame();
      }
    },
    edit(cells) {
      const rows = body().children;
      const start = (count += 1) % 10;
      for (let i = 0; i < cells; i++) {
        const line = rows[(start + i * 10) % rows.length];
        if (line?.children[4]) line.children[4].textContent = `${WORDS[(i + count) % WORDS.length]} ${count}`;
      }
    },
    name() {
      document.querySelectorAll('th').forEach((cell, i) => (cell.textContent = HEADS[i] ?? ''));
    },
    light() {
      for (const line of body().children) {
        const mark = element('span', '回复 剩3小时12分');
        mark.className = 'light';
        line.children[6]?.append(mark);
      }
      void document.body.offsetHeight;
    },
    tick() {
      const text = document.createTextNode('0');
      const box = element('div');
      box.className = 'tick';
      box.append(text);
      document.body.append(box);
      setInterval(() => (text.data = String(Number(text.data) + 1)), 1000);
    },
    work(units) {
      let sum = 0;
      for (let unit = 0; unit < units; unit++) {
        const text = JSON.stringify(words(unit, 0));
        for (let i = 0; i < 200_000; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i % text.length)) | 0;
      }
      return sum;
    },
    async hear(how, url, times) {
      let seen = 0;
      for (let i = 0; i < times; i++) {
        const address = `${url}?page=${i}`;
        if (how === 'fetch') seen += Object.keys((await (await fetch(address)).json()) as object).length;
        else
          await new Promise<void>((done) => {
            const request = new XMLHttpRequest();
            request.open('GET', address);
            request.addEventListener('load', () => {
              seen += Object.keys(JSON.parse(request.responseText) as object).length;
              done();
            });
            request.send();
          });
      }
      return seen;
    },
    frame: () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))),
    idle: (ms) => new Promise((done) => setTimeout(done, ms)),
  };
}
