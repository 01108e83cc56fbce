/** The figures: rates, what decides them, and pictures. */
import { Funnel } from './charts/Funnel';
import { HeatMap } from './charts/HeatMap';
import { Reasons } from './charts/Reasons';
import { Trend } from './charts/Trend';
import { Frame } from './Frame';
import type { SectionProps } from '../ports';
import { RateCards } from './RateCards';
import { Simulator } from './Simulator';

export function FiguresView(props: SectionProps) {
  return (
    <Frame {...props} title="figures">
      {(shown) => (
        <>
          <RateCards {...shown} />
          <Simulator {...shown} />
          <div class="charts">
            <Trend {...shown} />
            <HeatMap {...shown} />
            <Funnel {...shown} />
            <Reasons {...shown} />
          </div>
        </>
      )}
    </Frame>
  );
}
