/** What may come in about templates: shapes and sizes. What a template is, is checked where it is used. */
import { CONSOLE_IDS } from '../complaint/ids';
import { flag, id, list, oneOf, own, shape, text } from './copy';
import type { Copy } from './copy';
import { jsonRecord } from './json';
import type {
  HideTemplate,
  RemoveTemplates,
  ReplyKitRequest,
  SaveAnswers,
  StarTemplate,
  TemplateMessage,
} from './template-messages';

const MOST_TEMPLATES = 300;
const MOST_ANSWERS = 40;

const consoleId = oneOf(...CONSOLE_IDS);
const templateId: Copy<string> = (value) =>
  typeof value === 'string' && /^(?:T|own)-[A-Za-z0-9-]{1,60}$/.test(value) ? value : undefined;

const answers: Copy<Record<string, string>> = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  const names = Object.keys(value).filter((name) => /^[a-z][a-z0-9_]{0,39}$/.test(name));
  if (names.length > MOST_ANSWERS) return undefined;
  const pairs = names.map((name) => [name, text(200)(own(value, name))] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
};

const kit = shape<Omit<ReplyKitRequest, 'type'>>({ console: consoleId, complaintId: id });
const given = shape<Omit<SaveAnswers, 'type'>>({ console: consoleId, complaintId: id, answers });
const star = shape<Omit<StarTemplate, 'type'>>({ templateId, on: flag });
const hidden = shape<Omit<HideTemplate, 'type'>>({ templateId, on: flag });
const gone = shape<Omit<RemoveTemplates, 'type'>>({ ids: list(templateId, MOST_TEMPLATES) });

/** A list with anything in it that is no record is refused: its places could not be named. */
function records(value: unknown): Extract<TemplateMessage, { type: 'saveTemplates' }> | undefined {
  const parts = own(value, 'templates');
  const copies = list(jsonRecord, MOST_TEMPLATES)(parts);
  return copies && copies.length === (parts as unknown[]).length
    ? { type: 'saveTemplates', templates: copies }
    : undefined;
}

const typed = <T extends TemplateMessage['type'], B extends object>(type: T, body: B | undefined) =>
  body && { type, ...body };

export const READ_TEMPLATES: {
  [T in TemplateMessage['type']]: (value: unknown) => Extract<TemplateMessage, { type: T }> | undefined;
} = {
  replyKit: (value) => typed('replyKit', kit(value)),
  saveAnswers: (value) => typed('saveAnswers', given(value)),
  starTemplate: (value) => typed('starTemplate', star(value)),
  hideTemplate: (value) => typed('hideTemplate', hidden(value)),
  sampleComplaints: () => ({ type: 'sampleComplaints' }),
  templates: () => ({ type: 'templates' }),
  saveTemplates: records,
  removeTemplates: (value) => typed('removeTemplates', gone(value)),
};
