/** Answers what is asked about templates: the shelf of the merchant, and what one complaint needs of it. */
import { CONSOLES } from '../../utils/consoles';
import { preparedFor } from '../../utils/ledger/bursts/change';
import type { Database } from '../../utils/ledger/database';
import { firstWaiting } from '../../utils/ledger/queries';
import {
  answersTo,
  dropTemplates,
  forgetAnswers,
  hide,
  keepAnswers,
  noteUse,
  putTemplates,
  star,
  storedTemplates,
  usesOf,
} from '../../utils/ledger/templates';
import type { Complaint, ConsoleId } from '../../utils/complaint/model';
import type { FilledNote } from '../../utils/platform/messages';
import type {
  HideTemplate,
  RemoveTemplates,
  ReplyKit,
  ReplyKitRequest,
  SaveAnswers,
  SaveTemplates,
  SaveTemplatesAnswer,
  StarTemplate,
  TemplateShelf,
} from '../../utils/platform/template-messages';
import { stillHolds } from '../../utils/reply/prepared';
import { MAX_TEMPLATES, readTemplate } from '../../utils/reply/read-template';
import type { Template } from '../../utils/reply/template';
import { isVariable } from '../../utils/reply/variables';

/** To choose one from. */
const MOST_SAMPLES = 30;

interface From {
  host: string | null;
}
const keyOf = ({ console, complaintId }: { console: ConsoleId; complaintId: string }) =>
  `${console}|${complaintId}`;
/** A page speaks for its own console only. */
const mayAsk = ({ console }: { console: ConsoleId }, { host }: From): boolean =>
  host === null || CONSOLES[console].hosts.includes(host);

/** `now` in ms UTC. `managed`: those of the administrator. Handlers throw what the database throws. */
export function setUpTemplates(
  db: Database,
  now: () => number,
  managed: () => Promise<Template[]> = () => Promise.resolve([]),
) {
  const shelf = async (): Promise<TemplateShelf & { rows: Awaited<ReturnType<typeof usesOf>> }> => {
    const [stored, rows] = await Promise.all([storedTemplates(db), usesOf(db)]);
    const set = await managed();
    const ids = new Set(set.map(({ id }) => id));
    const mine = stored.map((each) => readTemplate(each).template);
    const read = [...set, ...mine.filter((each) => each !== null && !ids.has(each.id))];
    return {
      templates: read.filter((template) => template !== null),
      stars: rows.filter(({ starred }) => starred).map(({ id }) => id),
      uses: Object.fromEntries(rows.map(({ id, n, at }) => [id, { n, at }])),
      hidden: rows.filter(({ hidden }) => hidden).map(({ id }) => id),
      rows,
    };
  };

  return {
    /** Counts what was filled in. */
    filled: (note: FilledNote): Promise<void> =>
      /^(?:T|own)-[\w-]{1,60}$/.test(note.templateId)
        ? noteUse(db, note.templateId, keyOf(note), now())
        : Promise.resolve(),
    /** Drops what may no longer be remembered. */
    forget: (): Promise<void> => forgetAnswers(db, now()),
    handlers: {
      async replyKit(request: ReplyKitRequest, from: From): Promise<ReplyKit | null> {
        if (!mayAsk(request, from)) return null;
        const of = keyOf(request);
        const [{ rows, ...known }, answers, ready] = await Promise.all([
          shelf(),
          answersTo(db, of, now()),
          preparedFor(db, of),
        ]);
        const prepared = ready && stillHolds(ready, now()) ? { text: ready.text, at: ready.at } : null;
        const turns = rows.map((row) => [row.id, row.of === of ? row.n - 1 : row.n]);
        const kit = { ...known, turns: Object.fromEntries(turns) as Record<string, number>, answers };
        return prepared ? { ...kit, prepared } : kit;
      },
      async saveAnswers(note: SaveAnswers, from: From) {
        if (!mayAsk(note, from)) return null;
        const known = Object.entries(note.answers).filter(([name]) => isVariable(name));
        await keepAnswers(db, keyOf(note), Object.fromEntries(known), now());
        return null;
      },
      async starTemplate({ templateId, on }: StarTemplate) {
        await star(db, templateId, on);
        return null;
      },
      async hideTemplate({ templateId, on }: HideTemplate) {
        await hide(db, templateId, on);
        return null;
      },
      sampleComplaints: (): Promise<Complaint[]> => firstWaiting(db, MOST_SAMPLES),
      async templates(): Promise<TemplateShelf> {
        const { rows: _rows, ...known } = await shelf();
        return known;
      },
      async saveTemplates({ templates }: SaveTemplates): Promise<SaveTemplatesAnswer> {
        const read = templates.map(readTemplate);
        const faults = read.flatMap((each, at) => (each.template ? [] : [{ at, faults: each.faults }]));
        const good = read.flatMap(({ template }) => (template ? [template] : []));
        if (faults.length > 0) return { saved: false, faults, full: false };
        const saved = await putTemplates(db, good, MAX_TEMPLATES, now());
        return { saved, faults: [], full: !saved };
      },
      async removeTemplates({ ids }: RemoveTemplates) {
        await dropTemplates(db, ids);
        return null;
      },
    },
  };
}
