/** How a red line is written down. */
import type { Code } from './codes';

export interface Rule {
  code: Code;
  /**
   * A pattern on the dense text: `~` up to 10 characters of the clause, `≈` up to 16 of the
   * sentence, `Y` 您 or 你, `U` after 您 in the clause, `W` WeChat however it is spelt. Gaps are bounded: matching stays linear.
   */
  find: string;
  /** What lifts it: q quoted · s a denied statement · a a denied or forbidden act · p said of other
   * people · c a warning of crooks · i a condition 「如果」. */
  lift: string;
  /** Lifts it when it matches the clause before, or the text right after. */
  before?: RegExp;
  after?: RegExp;
}

const MACROS: Record<string, string> = {
  '~': '[^，。！？；]{0,10}?',
  '≈': '[^。！？]{0,16}?',
  Y: '[您你]',
  U: '(?<=[您你][^，。！？；“]{0,8})',
  W: '(?:(?:微|wei)(?:信|xin|心|芯|x)|(?:威|维|危|v|w)(?:信|xin)|vx|wx|wechat|绿泡泡?|绿色(?:软件|图标|app))',
};

export const compile = (find: string): RegExp =>
  new RegExp(
    find.replace(/[~≈YUW]/g, (each) => MACROS[each] ?? each),
    'g',
  );
