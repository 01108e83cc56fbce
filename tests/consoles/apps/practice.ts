/** Switches of the practice, from the meta element the server writes. */
export interface Practice {
  rows: number;
  rerender: number;
  theme: string;
  /** The mini-program that is signed in. */
  account: string;
}

export const practice: Practice = {
  rows: 0,
  rerender: 0,
  theme: 'light',
  account: '',
  ...JSON.parse(document.querySelector<HTMLMetaElement>('meta[name=practice]')?.content ?? '{}'),
};
