/** Phrases: one pattern a rule, compiled at the first check, then what stands around it decides. */
import type { Code } from './codes';
import { compile, type Rule } from './rule';
import { MONEY_RULES } from './rules-money';
import { PEOPLE_RULES } from './rules-people';
import { WORD_RULES } from './rules-word';
import { before, denied, ofCrooks, ofOthers, quoted } from './surroundings';
import type { Hit } from './types';

const RULES: Rule[] = [...PEOPLE_RULES, ...MONEY_RULES, ...WORD_RULES];
let patterns: RegExp[] | null = null;

const IF = /(?:如果?|若|倘若|假如|是否|万一)[^，。]{0,14}$/;
/** A matter of minutes: nobody needs more findings than this of one rule. */
const MOST = 20;

export function lifted(rule: Omit<Rule, 'find' | 'code'>, text: string, at: number, end: number): boolean {
  const { lift } = rule;
  const has = (letter: string): boolean => lift.includes(letter);
  const clause = before(text, at);
  return (
    (rule.before?.test(clause) ?? false) ||
    (rule.after?.test(text.slice(end, end + 16)) ?? false) ||
    (has('i') && IF.test(clause)) ||
    (has('p') && ofOthers(text, at)) ||
    (has('c') && ofCrooks(text, at, end)) ||
    (has('q') && quoted(text, at, end)) ||
    ((has('a') || has('s')) && denied(text, at, end, has('a')))
  );
}

/** A date, a time, a span, or a named owner: a soft word beside it is no stall. */
const DATED =
  /\d[:：点时]|\d{1,2}月\d|\d{1,2}[号日](?!楼)|今[天日晚早]|当[天日晚]|明[天日早晚]|后天|本?周[一二三四五六日天末内]|星期[一二三四五六日天]|月底|(?<![过这])[\d一二两三四五六七八九十半]-?\d*个?(?:工作日|小时|钟头|分钟|天|日)|由(?!专人|专员|相关|工作人员)[^，。！？]{1,6}(?:负责|跟进|处理)|工号|我(?:本人)?(?:会|来|将)?(?:直接|全程)?(?:负责|跟进)|负责人|today|tomorrow|\d(?:hours|days|am|pm)/;

/** `named`: whether a place stands in a name, so that nobody says it. */
export function phrases(text: string, named: (code: Code, from: number, to: number) => boolean): Hit<Code>[] {
  patterns ??= RULES.map(({ find }) => compile(find));
  const hits: Hit<Code>[] = [];
  const dated = DATED.test(text);
  RULES.forEach((rule, index) => {
    const pattern = patterns?.[index];
    if (!pattern || (rule.code === 'stall' && dated)) return;
    pattern.lastIndex = 0;
    for (let count = 0, tries = 0; count < MOST && tries < MOST * 10; tries += 1) {
      const found = pattern.exec(text);
      if (!found) break;
      const end = found.index + found[0].length;
      if (named(rule.code, found.index, end) || lifted(rule, text, found.index, end))
        pattern.lastIndex = found.index + 1;
      else {
        hits.push({ code: rule.code, from: found.index, to: end });
        count += 1;
      }
    }
  });
  return hits;
}
