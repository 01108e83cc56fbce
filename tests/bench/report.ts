/** One table for people, one file for machines. */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import type { Row } from './bench.ts';
import { chart } from './chart.ts';
import { REPORTS } from './places.ts';

export interface Machine {
  system: string;
  processor: string;
  cores: number;
  memoryGB: number;
  browser: string;
  node: string;
  /** Of the last minute, when the run began: above the number of cores nothing here is worth much. */
  load: number;
}

export const machine = (browser: string): Machine => ({
  system: `${type()} ${release()}`,
  processor: cpus()[0]?.model.trim() ?? '',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  browser,
  node: process.versions.node,
  load: Number((loadavg()[0] ?? 0).toFixed(1)),
});

export interface Report {
  date: string;
  mode: 'quick' | 'full';
  machine: Machine;
  minutes: number;
  rows: Row[];
  notes: string[];
}

const digits = (value: number, unit: Row['unit']): string =>
  unit === '×'
    ? value.toFixed(3)
    : unit === ''
      ? String(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 0)))
      : value.toFixed(value < 10 ? 2 : 1);
const quantity = (value: number, unit: Row['unit']): string =>
  unit === '' || unit === '×' ? digits(value, unit) : `${digits(value, unit)} ${unit}`;

export function line({
  figure,
  what,
  target,
  least,
  seen,
  unit,
  interval,
  control,
  ms,
  rounds,
  verdict,
}: Row): string {
  const cells = [
    figure,
    what,
    target === null ? '' : `${least ? '≥' : '≤'} ${unit === '×' ? `${target} ×` : quantity(target, unit)}`,
    unit === '×' ? `${digits(seen, unit)} ×` : quantity(seen, unit),
    interval ? interval.map((end) => digits(end, unit)).join(' – ') : '',
    ms ? `${ms.ours.toFixed(1)} / ${ms.baseline.toFixed(1)}` : '',
    control === undefined ? '' : control.toFixed(3),
    rounds === undefined ? '' : String(rounds),
    verdict,
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD = ['figure', 'what', 'target', 'seen', '95 %', 'ms, it / baseline', 'A/A', 'rounds', 'verdict'];

export function markdown({ date, mode, machine: on, minutes, rows, notes }: Report): string {
  const count = (verdict: string): number => rows.filter((row) => row.verdict === verdict).length;
  return `# Bench, ${date.slice(0, 10)}, ${mode}

${on.system}, ${on.processor}, ${on.cores} cores, ${on.memoryGB} GB, ${on.browser}, Node ${on.node}, load ${on.load} at the start, ${minutes.toFixed(1)} minutes. ${count('ok')} ok, ${count('over')} over, ${count('void')} void.

Main-thread time by CPU ticks, ratio of 10th percentiles within one run. A/A is the ratio of two equal pages without an extension: outside 0.98–1.02 the row is void. A row is over when it exceeds its target by more than A/A is away from 1. P8 is time on the wall and P12 is seen from outside, both in browsers without a debugger; P8 swings with whatever else the machine does.

| ${HEAD.join(' | ')} |
|${HEAD.map(() => '---').join('|')}|
${rows.map(line).join('\n')}

${notes.join('\n\n')}
`;
}

export async function write(report: Report): Promise<void> {
  await mkdir(REPORTS, { recursive: true });
  await writeFile(join(REPORTS, 'latest.md'), markdown(report));
  const title = `Bench of ${report.date.slice(0, 10)}, ${report.mode}, ${report.machine.cores} cores`;
  await writeFile(join(REPORTS, 'latest.svg'), chart(report.rows, title));
  await writeFile(join(REPORTS, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
}
