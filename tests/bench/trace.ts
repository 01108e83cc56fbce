/** Who spent it: traces of a page, summed by whose script ran. */
import type { CDPSession } from '@playwright/test';

interface Event {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  id?: string;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: {
    data?: {
      url?: string;
      singleShot?: boolean;
      stackTrace?: { url?: string }[];
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
      timeDeltas?: number[];
    };
  };
}
interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string; lineNumber?: number };
}

const TASKS = ['devtools.timeline', 'v8.execute'];
const SAMPLES = [...TASKS, 'disabled-by-default-v8.cpu_profiler'];

async function trace(cdp: CDPSession, categories: string[], drive: () => Promise<unknown>): Promise<Event[]> {
  const events: Event[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as Event[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  try {
    await drive();
  } finally {
    const finished = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
    await cdp.send('Tracing.end');
    await finished;
    cdp.off('Tracing.dataCollected', collect);
  }
  return events;
}

/** Scripts of an extension that run in pages; its background and its own pages do not count. No id: any extension's. */
const inPage = (id: string, url = ''): boolean =>
  url.startsWith(`chrome-extension://${id}`) &&
  /\/(content-scripts\/|content\.js|panels\.js|writing\.js)/.test(url);

export interface Tasks {
  /** ms in tasks that are scripts of this extension. */
  total: number;
  longest: number;
  count: number;
}

/** What the extension's own tasks took in pages while `drive` ran: timers, observers, listeners, start. */
export async function tasksOf(cdp: CDPSession, id: string, drive: () => Promise<unknown>): Promise<Tasks> {
  const events = await trace(cdp, TASKS, drive);
  const calls = events
    .filter(({ ph, name }) => ph === 'X' && (name === 'EvaluateScript' || name === 'FunctionCall'))
    .filter((event) => inPage(id, event.args?.data?.url))
    .toSorted((a, b) => a.ts - b.ts);
  const ends = new Map<string, number>();
  const result: Tasks = { total: 0, longest: 0, count: 0 };
  for (const { pid, tid, ts, dur = 0, tdur } of calls) {
    const thread = `${pid} ${tid}`;
    if (ts < (ends.get(thread) ?? -Infinity)) continue; // inside the one before
    ends.set(thread, ts + dur);
    const ms = (tdur ?? dur) / 1000;
    result.total += ms;
    result.longest = Math.max(result.longest, ms);
    result.count += 1;
  }
  return result;
}

/** Timers that our scripts set while `drive` ran. */
export async function intervalsOf(
  cdp: CDPSession,
  id: string,
  drive: () => Promise<unknown>,
): Promise<{ once: number; repeating: number }> {
  const stacks = [...TASKS, 'disabled-by-default-devtools.timeline.stack'];
  const set = (await trace(cdp, stacks, drive))
    .filter(({ name }) => name === 'TimerInstall')
    .map(({ args }) => args?.data)
    .filter((data) => data?.stackTrace?.some(({ url }) => inPage(id, url)));
  return {
    once: set.filter((data) => data?.singleShot).length,
    repeating: set.filter((data) => !data?.singleShot).length,
  };
}

export interface Sampled {
  /** ms in functions of this extension, whoever called them. */
  total: number;
  /** ms of everything in this page's script. */
  script: number;
  /** By function, most first. */
  functions: [name: string, ms: number][];
}

/** The same by sampling, which also sees our functions when the page calls them. Sampling costs. */
export async function samplesOf(
  cdp: CDPSession,
  id: string,
  drive: () => Promise<unknown>,
): Promise<Sampled> {
  const events = await trace(cdp, SAMPLES, drive);
  const nodes = new Map<string, ProfileNode>();
  const functions = new Map<string, number>();
  const result: Sampled = { total: 0, script: 0, functions: [] };
  for (const { name, pid, id: stream, args } of events) {
    if (name !== 'ProfileChunk') continue;
    const { cpuProfile, timeDeltas = [] } = args?.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(`${pid} ${stream} ${node.id}`, node);
    (cpuProfile?.samples ?? []).forEach((sample, i) => {
      const frame = nodes.get(`${pid} ${stream} ${sample}`)?.callFrame;
      if (!frame || /^\((idle|program|root)\)$/.test(frame.functionName)) return;
      const ms = Math.max(0, timeDeltas[i] ?? 0) / 1000;
      result.script += ms;
      if (!inPage(id, frame.url)) return;
      result.total += ms;
      const place = `${frame.functionName || '(anonymous)'} ${frame.url?.split('/').pop()}:${(frame.lineNumber ?? 0) + 1}`;
      functions.set(place, (functions.get(place) ?? 0) + ms);
    });
  }
  result.functions = [...functions].toSorted((a, b) => b[1] - a[1]);
  return result;
}
