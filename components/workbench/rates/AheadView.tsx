/** What lies ahead: what falls due while nobody is there, and the sheet for whoever comes next. */
import { Forecast } from './Forecast';
import { Frame } from './Frame';
import { Handover } from './Handover';
import type { SectionProps } from '../ports';

export function AheadView(props: SectionProps) {
  return (
    <Frame {...props} title="ahead">
      {(shown) => (
        <>
          <Forecast {...shown} ask={props.ports.ask} />
          <Handover {...shown} />
        </>
      )}
    </Frame>
  );
}
