/** What is wrong with a template or a row, in words. Pure. */
import type { Refusal, RefusalCode } from '../../../utils/reply/exchange/read';
import type { Fault } from '../../../utils/reply/parse';
import { MAX_TEMPLATES, type TemplateFault } from '../../../utils/reply/read-template';
import type { T } from '../Field';

const reason = (code: RefusalCode, what: string, t: T): string =>
  t(`fault.${code}`, { what, n: MAX_TEMPLATES });

/** `第 2 行第 5 个字：没有变量「x」` */
export const placed = ({ line, column, code, what }: Fault, t: T): string =>
  `${t('fault.at', { line, column })}${t('colon')}${reason(code, what, t)}`;

type Field = TemplateFault['field'];
/** `标题：空着` */
export const fieldFault = ({ field, code, place }: TemplateFault, t: T): string =>
  `${t(`field.${field}`)}${t('colon')}${place ? placed(place, t) : reason(code, '', t)}`;

/** `第 4 行「补发」正文：没有变量「x」` */
export const refusal = ({ field, title, code, what }: Refusal, t: T): string =>
  `${title && `${t('quoted', { title })} `}${t(`field.${field as Field}`)}${t('colon')}${reason(code, what, t)}`;
