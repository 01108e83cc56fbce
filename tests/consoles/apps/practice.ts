/** Switches of the practice, from the meta element the server writes. */
export interface Practice {
  rows: number;
  rerender: number;
  theme: string;
  /** The mini-program that is signed in. */
  account: string;
}

interface Guest {
  microApp?: { getData(): { practice?: Practice } | null };
}

/** A micro frontend sees no head but its own: its host hands the switches on. */
const handed = (window as Guest).microApp?.getData()?.practice;
const written = (): Practice =>
  JSON.parse(document.querySelector<HTMLMetaElement>('meta[name=practice]')?.content ?? '{}');

export const practice: Practice = {
  rows: 0,
  rerender: 0,
  theme: 'light',
  account: '',
  ...(handed ?? written()),
};
