/** What is stored about reply templates. */
import type { Template, Use } from '../reply/template';

export interface TemplateRow {
  id: string;
  template: Template;
  /** ms UTC of the last change. */
  at: number;
}
export interface TemplateUseRow extends Use {
  id: string;
  /** `${console}|${id}` of the complaint it was filled into last; '' = none. */
  of: string;
  starred: boolean;
  /** Not to be offered. Absent: it is. */
  hidden?: boolean;
}
/** What a person typed in: may name somebody, so it does not stay. */
export interface GivenRow {
  /** `${console}|${id}` */
  of: string;
  /** Variable → text. */
  values: Record<string, string>;
  /** ms UTC of the last change. */
  at: number;
}
