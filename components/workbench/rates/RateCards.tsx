/** The figures by which a platform judges, as far as they can be known here. */
import { alipayExposure, miniExposure } from '../../../utils/complaint/rates/exposure';
import { repeatRate, repeatsLeft } from '../../../utils/complaint/rates/repeats';
import { firstReplies, unsatisfied } from '../../../utils/complaint/rates/replies';
import { timelyRate } from '../../../utils/complaint/rates/timely';
import { Card } from './Card';
import { Meter, Steps } from './charts/Meter';
import { Payments } from './Payments';
import type { Shown } from './ports';
import { daysText, percent, shareText, spanText } from './said';

export function RateCards(shown: Shown) {
  const { material } = shown;
  const has = (queue: string) =>
    material.courses.some((course) => course.queue === queue) ||
    material.open.some((one) => one.queue === queue);
  return (
    <div class="cards">
      <Timely {...shown} />
      <Repeats {...shown} />
      <Replies {...shown} />
      <Unsatisfied {...shown} />
      <Payments {...shown} />
      {has('alipay-trade') && <Points {...shown} />}
      {has('mini-program') && <Mini {...shown} />}
    </div>
  );
}

function Timely({ material, now, t }: Shown) {
  const rate = timelyRate(material.courses, now);
  const { counts, total, undated, days } = rate;
  return (
    <Card
      title={t('timely')}
      figure={shareText(rate)}
      label="local"
      facts={[
        total > 0 && t('timely.what', { in: counts.inTime + counts.again, n: total }),
        t('timely.days', daysText(days)),
        t('timely.none'),
      ]}
      doubts={[
        counts.unknown > 0 && t('timely.unknown', { n: counts.unknown }),
        counts.again > 0 && t('timely.again', { n: counts.again }),
        undated > 0 && t('timely.undated', { n: undated }),
      ]}
      t={t}
    >
      <Meter share={rate} />
    </Card>
  );
}

function Repeats({ material, now, t }: Shown) {
  const rate = repeatRate(material.courses, now);
  const { completed, again, unclear, undated, days } = rate;
  const left = repeatsLeft(completed, again + unclear);
  const next = completed > 0 ? percent((again + unclear + 1) / completed) : '';
  return (
    <Card
      title={t('repeats')}
      figure={shareText(rate)}
      label="local"
      facts={[
        completed > 0 && t('repeats.what', { again, n: completed }),
        t('repeats.days', daysText(days)),
        completed > 0 &&
          (left < 0 ? t('repeats.over', { n: -left }) : t('repeats.left', { n: 1, rate: next, left })),
      ]}
      doubts={[
        unclear > 0 && t('repeats.unclear', { n: unclear }),
        undated > 0 && t('repeats.undated', { n: undated }),
      ]}
      t={t}
    >
      <Meter share={rate} line={{ at: 0.1, most: 0.3, label: t('repeats.line') }} />
    </Card>
  );
}

function Replies({ material, now, language, t }: Shown) {
  const { steps, total, waiting, unknown, median, days } = firstReplies(material.courses, now);
  return (
    <Card
      title={t('reply')}
      figure={median ? spanText(median, language) : total > 0 ? t('unknown') : null}
      label="local"
      facts={[median && t('reply.median', { n: median.n }), t('days.range', daysText(days))]}
      doubts={[
        unknown > 0 && t('reply.unknown', { n: unknown }),
        waiting > 0 && t('reply.waiting', { n: waiting }),
      ]}
      t={t}
    >
      {total > 0 && <Steps counts={steps} t={t} />}
    </Card>
  );
}

function Unsatisfied({ material, now, t }: Shown) {
  const share = unsatisfied(material.courses, now);
  const { rated, bad, unreadable } = share;
  return (
    <Card
      title={t('unsatisfied')}
      figure={rated > 0 ? shareText(share) : t('unknown')}
      label="local"
      facts={[rated > 0 ? t('unsatisfied.what', { bad, n: rated }) : t('unsatisfied.none')]}
      doubts={[unreadable > 0 && t('unsatisfied.unreadable', { n: unreadable })]}
      t={t}
    />
  );
}

function Points({ material, now, t }: Shown) {
  const { late, soon, later, undated } = alipayExposure(material.open, now);
  return (
    <Card
      title={t('points')}
      figure={t('points.n', { n: late.length + soon.length + later.length })}
      label="byPlatform"
      facts={[
        t('points.late', { n: late.length }),
        t('points.soon', { n: soon.length }),
        t('points.later', { n: later.length }),
      ]}
      doubts={[undated.length > 0 && t('points.undated', { n: undated.length })]}
      t={t}
    />
  );
}

function Mini({ material, now, t }: Shown) {
  const { late, soon, undated } = miniExposure(material.open, now);
  return (
    <Card
      title={t('mini')}
      figure={t('unknown')}
      label="byPlatform"
      facts={[t('mini.score'), t('mini.late', { n: late.length }), t('points.soon', { n: soon.length })]}
      doubts={[undated.length > 0 && t('points.undated', { n: undated.length })]}
      t={t}
    />
  );
}
