/** The sections of the workbench, in the order of their tabs. A new one is one line here. */
import type { ComponentType } from 'preact';
import type { WorkbenchKey } from '../../utils/i18n/workbench.zh-CN';
import type { SectionProps } from './ports';
import { DataSection } from './data/DataSection';
import { AppealsView } from './appeals/AppealsView';
import { BurstsView } from './bursts/BurstsView';
import { QueueSection } from './queue/QueueSection';
import { PracticeView } from './practice/PracticeView';
import { AheadView } from './rates/AheadView';
import { CausesView } from './rates/CausesView';
import { FiguresView } from './rates/FiguresView';
import { RulesView } from './rules/RulesView';

export interface Section {
  /** Part of the address after `#`. */
  id: string;
  title: WorkbenchKey;
  View: ComponentType<SectionProps>;
}

export const SECTIONS: readonly [Section, ...Section[]] = [
  { id: 'queue', title: 'section.queue', View: QueueSection },
  { id: 'appeals', title: 'section.appeals', View: AppealsView },
  { id: 'bursts', title: 'section.bursts', View: BurstsView },
  { id: 'figures', title: 'section.figures', View: FiguresView },
  { id: 'ahead', title: 'section.ahead', View: AheadView },
  { id: 'causes', title: 'section.causes', View: CausesView },
  { id: 'data', title: 'section.data', View: DataSection },
  { id: 'rules', title: 'section.rules', View: RulesView },
  { id: 'practice', title: 'section.practice', View: PracticeView },
];

/** The section that an address names; the first where it names none. */
export const sectionAt = (hash: string): Section =>
  SECTIONS.find(({ id }) => hash === `#${id}`) ?? SECTIONS[0];
