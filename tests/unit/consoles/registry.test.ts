import { describe, expect, test } from 'vitest';
import { CONSOLE_IDS, isQueueOf, QUEUE_IDS, QUEUES } from '../../../utils/complaint/ids';
import { CONSOLES, consoleForHost } from '../../../utils/consoles';
import { CONSOLE_HOSTS, READ_PAGES } from '../../../utils/consoles/hosts';
import { consoleWords } from '../../../utils/i18n/consoles';
import { readMessage } from '../../../utils/platform/validate';

const NOW = Date.UTC(2026, 10, 21);

describe('one registry', () => {
  test('every console has its own name, hosts and queues', () => {
    expect(Object.keys(CONSOLES)).toEqual(CONSOLE_IDS);
    for (const id of CONSOLE_IDS) {
      const { id: own, hosts, queues, home } = CONSOLES[id];
      expect(own).toBe(id);
      expect(queues.map((queue) => queue.id)).toEqual(QUEUES[id]);
      expect(hosts).toContain(new URL(home).host);
    }
  });

  test('a host belongs to one console, and is one that was granted', () => {
    const hosts = CONSOLE_IDS.flatMap((id) => CONSOLES[id].hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(CONSOLE_HOSTS).toEqual(expect.arrayContaining(hosts));
    for (const id of CONSOLE_IDS)
      for (const host of CONSOLES[id].hosts) expect(consoleForHost(host)?.id).toBe(id);
  });

  test('articles of official accounts are not read', () => {
    const read = READ_PAGES.filter((page) => page.includes('mp.weixin.qq.com'));
    expect(read).toEqual(['https://mp.weixin.qq.com/wxamp/*']);
  });

  test('names differ, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const words = consoleWords(language);
      expect(new Set(CONSOLE_IDS.map((id) => words[`console.${id}`])).size).toBe(CONSOLE_IDS.length);
      for (const id of CONSOLE_IDS) expect(words[`open.${id}`]).toContain(words[`console.${id}`]);
    }
  });
});

describe('a page speaks for its own queues', () => {
  const look = (console: string, queue: string) =>
    readMessage(
      {
        type: 'observe',
        console,
        account: '',
        session: 'known',
        at: NOW,
        unreadWaiting: 0,
        complaints: [{ id: 'a1', console, queue, status: { code: null, text: '待处理', phase: 'reply' } }],
      },
      NOW,
    );

  test.each(CONSOLE_IDS.flatMap((id) => QUEUE_IDS.map((queue) => [id, queue] as const)))(
    '%s · %s',
    (id, queue) =>
      expect(look(id, queue)).toMatchObject({ complaints: isQueueOf(queue, id) ? [{ queue }] : [] }),
  );

  test('a console that nobody knows is refused', () => expect(look('elsewhere', 'elsewhere')).toBeNull());
});
