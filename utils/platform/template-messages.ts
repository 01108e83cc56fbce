/**
 * Messages about reply templates. A console page may read what it needs for one complaint, mark a
 * favourite and have answers remembered; only the extension's own pages may change templates.
 */
import type { Complaint, ConsoleId } from '../complaint/model';
import type { TemplateFault } from '../reply/read-template';
import type { Template, Use } from '../reply/template';
import type { JsonRecord } from './watch-messages';

/** Console page: everything that the desk of one complaint needs besides the page. */
export interface ReplyKitRequest {
  type: 'replyKit';
  console: ConsoleId;
  complaintId: string;
}
/** Own templates with what is known of all. */
export interface TemplateShelf {
  /** The merchant's own, oldest first. */
  templates: Template[];
  /** Ids of favourites. */
  stars: string[];
  /** By id. */
  uses: Record<string, Use>;
  /** Ids of built-in ones that are not offered. */
  hidden: string[];
}
export interface ReplyKit extends TemplateShelf {
  /**
   * By id: how often it was filled into other complaints, one after the other. Counts on per complaint,
   * so that the same complaint keeps its variant.
   */
  turns: Record<string, number>;
  /** Variable → what was typed in for this complaint. */
  answers: Record<string, string>;
  /** What a person accepted for this complaint, while it is still true; `at` in ms UTC. */
  prepared?: { text: string; at: number };
}

/** Console page: what a person typed in for this complaint. At most 40 entries. */
export interface SaveAnswers {
  type: 'saveAnswers';
  console: ConsoleId;
  complaintId: string;
  answers: Record<string, string>;
}
/** A favourite, or no longer. */
export interface StarTemplate {
  type: 'starTemplate';
  templateId: string;
  on: boolean;
}

/** A built-in one is not offered, or is again. */
export interface HideTemplate {
  type: 'hideTemplate';
  templateId: string;
  on: boolean;
}
/** A few complaints that wait, to try a template on. */
export interface SampleComplaints {
  type: 'sampleComplaints';
}

export interface TemplatesRequest {
  type: 'templates';
}
/** New ones and changed ones, by their ids. All are stored, or none. */
export interface SaveTemplates {
  type: 'saveTemplates';
  templates: JsonRecord[];
}
export interface SaveTemplatesAnswer {
  saved: boolean;
  /** `at`: place in the list that was sent. */
  faults: { at: number; faults: TemplateFault[] }[];
  /** There would be more than the shelf holds. */
  full: boolean;
}
export interface RemoveTemplates {
  type: 'removeTemplates';
  ids: string[];
}

export type TemplateMessage =
  | ReplyKitRequest
  | SaveAnswers
  | StarTemplate
  | TemplatesRequest
  | SaveTemplates
  | RemoveTemplates
  | HideTemplate
  | SampleComplaints;

export interface TemplateAnswers {
  replyKit: ReplyKit | null;
  saveAnswers: null;
  starTemplate: null;
  templates: TemplateShelf;
  saveTemplates: SaveTemplatesAnswer;
  removeTemplates: null;
  hideTemplate: null;
  sampleComplaints: Complaint[];
}
