/** The ways in which our own English templates name a time. */
import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { beijing, beijingDay, fromBeijing } from '../complaint/time';
import { afterWorkingDays } from '../complaint/working-days';
import { lastSecond, timeOn } from './promise-clock';
import type { Form } from './promise-clock';

export const ENGLISH: readonly Form[] = [
  {
    pattern:
      /\bwithin (?:(?:\d{1,3}|one|two|three) ?(?:-|to) ?)?(?<n>\d{1,3}|one|two|three|five|seven|a|an) (?<unit>(?:working|business) days?|hours?|days?|weeks?|minutes?)/g,
    read(part, at) {
      const words: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, five: 5, seven: 7 };
      const count = words[part('n')] ?? Number(part('n'));
      const unit = part('unit');
      if (/^(working|business)/.test(unit)) {
        const { end, missing } = afterWorkingDays(at, count);
        return { due: end, relative: true, missing, limit: true };
      }
      const hours = unit.startsWith('hour')
        ? 1
        : unit.startsWith('week')
          ? 168
          : unit.startsWith('day')
            ? 24
            : 1 / 60;
      return { due: at + count * hours * millisecondsInHour, relative: true, limit: true };
    },
  },
  {
    pattern:
      /\b(?<limit>by|before) (?<hour>\d{1,2}):(?<minute>\d{2})(?: (?<name>today|tomorrow)| on (?<day>\d{1,2}) (?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))?|\bby (?:the )?end of (?<last>today|tomorrow)/g,
    read(part, at) {
      if (part('last'))
        return { due: lastSecond(beijingDay(at) + (part('last') === 'tomorrow' ? millisecondsInDay : 0)) };
      const month = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(part('month'));
      if (month >= 0) {
        const start = fromBeijing(beijing(at).year, month + 1, Number(part('day')));
        return { due: start === null ? null : timeOn(start, part) };
      }
      return { due: timeOn(beijingDay(at) + (part('name') === 'tomorrow' ? millisecondsInDay : 0), part) };
    },
  },
];
