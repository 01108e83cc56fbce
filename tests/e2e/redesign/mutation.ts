/** What a change of a page is. Each takes the page as it is in the browser and changes it there. */
import type { Capture } from './kinds.ts';
import type { Sheet } from './sheet.ts';

export interface Scene {
  capture: Capture;
  /** [0, 1) */
  next: () => number;
  sheet: Sheet;
  /** Console's words of the column that a label names first; -1 without. */
  column(...was: string[]): number;
}

export interface Mutation {
  name: string;
  /** Of two changes of one stage only one is made: of the words and values, of the shape, of what is around. */
  stage: 'labels' | 'states' | 'values' | 'columns' | 'shape' | 'around' | 'beside';
  /** True when the page cannot be changed so. */
  change(scene: Scene): void | false;
}

export const NUMBER = ['投诉单号', '纠纷单号', '售后单号'];
export const TIME = ['投诉时间', '发起时间', '申请时间'];
export const STATUS = ['投诉状态', '状态', '纠纷状态', '售后状态'];

/** 0 … n - 1 in any order. */
export function shuffled(n: number, next: () => number): number[] {
  const order = Array.from({ length: n }, (_, index) => index);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

export const range = (n: number): number[] => Array.from({ length: n }, (_, index) => index);
