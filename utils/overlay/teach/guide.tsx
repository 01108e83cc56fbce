/** The guided lesson on a page: the card, the sheet over the page, the picks. One at a time, top frame only. */
import { Shade } from '../../../components/overlay/teach/Shade';
import type { GuideActions } from '../../../components/overlay/teach/TeachGuide';
import { TeachGuide } from '../../../components/overlay/teach/TeachGuide';
import { teachWords } from '../../../components/overlay/teach/words';
import type { QueueId } from '../../complaint/model';
import { TAUGHT_FIELDS, teachingKey } from '../../complaint/teaching';
import { alive, send } from '../../platform/page';
import type { JsonRecord } from '../../platform/watch-messages';
import type { Leaf } from '../../reader/text';
import { allRoots } from '../roots';
import { candidates } from './candidates';
import { Course, isControl, isField } from './course';
import { framesOf, wordsOfRow } from './frames';
import { boxOf, elementAt, scrollAt, valueAt } from './hit';
import type { TeachDeps } from './place';
import { placeOf } from './place';
import { Stage } from './stage';

/** ms between two looks at where things stand. */
const AGAIN = 400;
const NONE = { rows: [], fields: [] };
/** Of the preview; one of them for the step that it is at. */
const COLUMNS = 4;

export class Guide {
  readonly #course: Course;
  readonly #stage: Stage;
  readonly #life = new AbortController();
  #picking = true;
  #saved: string | null = null;
  #aim: { leaf: Leaf; at: number } | null = null;
  #over: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(readonly deps: TeachDeps) {
    this.#course = new Course(placeOf(deps));
    this.#stage = new Stage(deps.makeHost, this.#shade(), this.#card());
    const options = { capture: true, passive: true, signal: this.#life.signal };
    for (const type of ['scroll', 'resize']) addEventListener(type, () => this.#drawShade(), options);
    addEventListener('keydown', this.#escape, { capture: true, signal: this.#life.signal });
    this.#turn();
  }

  stop(): void {
    this.#life.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#stage.remove();
    this.deps.ended(this.#saved !== null);
  }

  /** Esc works wherever the keyboard is, also after a click beside the card. */
  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#picking || event.composedPath().includes(this.#stage.card)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#on.picking(false);
  };

  /** Pages move by themselves. */
  #turn(): void {
    this.#timer = setTimeout(() => {
      if (!alive()) return this.stop();
      this.#stage.stand();
      this.#drawShade();
      this.#turn();
    }, AGAIN);
  }

  #draw(): void {
    this.#stage.drawCard(this.#card());
    this.#drawShade();
  }
  #drawShade(): void {
    this.#stage.drawShade(this.#shade());
  }

  #now = (): number => this.#course.place.now();

  readonly #on: GuideActions = {
    back: () => this.#go(() => this.#course.move(-1)),
    skip: () => this.#go(() => this.#course.skip()),
    next: () => (this.#course.step === 'save' ? void this.#save() : this.#go(() => this.#course.move(1))),
    take: () => this.#aim && this.#pick(this.#aim.leaf.element, this.#aim.leaf),
    step: (by) => this.#aimAt(by),
    picking: (on) => {
      this.#picking = on;
      this.#over = this.#aim = null;
      this.#draw();
    },
    means: (words, means) => this.#go(() => this.#course.means(words, means)),
    queue: (id) => this.#go(() => this.#course.chooseQueue(id as QueueId)),
    flip: () => {
      this.#stage.other = !this.#stage.other;
      this.#stage.stand();
    },
    undo: () => void this.#undo(),
    close: () => this.stop(),
  };

  #go(work: () => void): void {
    const before = this.#course.step;
    work();
    this.#aim = this.#over = null;
    // A reply field has to be opened first; nothing is picked where there is nothing to pick.
    const { step } = this.#course;
    if (step !== before)
      this.#picking =
        step === 'reply'
          ? candidates(step, allRoots(document), null, 0).length > 0
          : step !== 'save' && step !== 'states';
    this.#draw();
  }

  #pick(element: Element | null, leaf: Leaf | null): void {
    const course = this.#course;
    const { step } = course;
    if (isField(step)) course.take(step, leaf);
    else if (isControl(step)) course.takeControl(step, element);
    this.#aim = null;
    this.#draw();
  }

  #aimAt(by: 1 | -1): void {
    const course = this.#course;
    const all = candidates(course.step, allRoots(document), course.row, this.#now());
    const at = this.#aim ? this.#aim.at + by : 0;
    const leaf = all[(at + all.length) % Math.max(1, all.length)];
    this.#aim = leaf ? { leaf, at: (at + all.length) % all.length } : null;
    leaf?.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    this.#draw();
  }

  async #save(): Promise<void> {
    const { teaching } = this.#course;
    if (!teaching) return;
    const answer = await send({ type: 'saveTeaching', teaching: teaching as unknown as JsonRecord });
    if (answer?.saved) {
      this.#saved = teachingKey(teaching);
      this.#picking = false;
    } else this.#course.fault = answer?.fault === 'full' ? 'full' : 'failed';
    this.#draw();
  }

  async #undo(): Promise<void> {
    const key = this.#saved;
    if (key === null || (await send({ type: 'forgetTeaching', key })) === null) return;
    this.#saved = null;
    this.#draw();
  }

  #card() {
    const course = this.#course;
    const { language, theme } = this.deps.look;
    const { steps, step, rows, picks } = course;
    const picked = TAUGHT_FIELDS.filter((field) => picks[field]);
    const last = isField(step) && picks[step] ? step : picked.at(-1);
    const fields = picked.filter((field, i) => i < COLUMNS - 1 || field === last);
    return (
      <TeachGuide
        language={language}
        theme={theme}
        step={step}
        at={steps.indexOf(step) + 1}
        of={steps.length}
        picking={this.#picking}
        read={this.#read()}
        aim={this.#aim?.leaf.text ?? ''}
        fault={course.fault}
        count={isControl(step) ? 0 : rows.length || course.alike.length}
        sure={rows.length > 0 && !isControl(step)}
        rows={rows.slice(0, 4).map((row) => wordsOfRow(row))}
        fields={fields}
        states={course.states}
        meanings={course.meanings}
        queues={course.place.queue === null ? this.deps.queues : []}
        queue={course.queue}
        ready={course.ready}
        optional={course.optional}
        saved={this.#saved !== null}
        on={this.#on}
      />
    );
  }

  /** What was picked at this step, as it was understood. */
  #read(): string {
    const { step, picks, reply, rows } = this.#course;
    if (step === 'reply') return reply?.join(' · ') ?? '';
    if (isControl(step)) return this.#course[step];
    const field = isField(step) ? picks[step] : undefined;
    const row = rows.find(({ spot }) => spot.id === picks.id?.element);
    return (row && isField(step) && wordsOfRow(row)[step]) || (field?.text ?? '');
  }

  #shade() {
    const course = this.#course;
    const { look } = this.deps;
    const aim = this.#aim?.leaf.element ?? this.#over;
    // Rows are none of a button's business, and a saved page has its marks.
    const drawn = this.#saved === null && !isControl(course.step);
    const value = (under: Element | null, y: number): Leaf | null =>
      under && isField(course.step) ? valueAt(under, course.step, y, this.#now()) : null;
    return (
      <Shade
        {...(drawn ? framesOf(course, teachWords(look.language).names) : NONE)}
        theme={look.theme}
        picking={this.#picking && this.#saved === null}
        aim={aim && boxOf(aim)}
        onAim={(x, y) => {
          const under = elementAt(document, x, y);
          const next = isField(course.step) ? (value(under, y)?.element ?? null) : under;
          if (next === this.#over) return;
          this.#over = next;
          this.#drawShade();
        }}
        onPick={(x, y) => {
          const under = elementAt(document, x, y);
          this.#pick(under, value(under, y));
        }}
        onScroll={(x, y, dx, dy) => scrollAt(document, x, y, dx, dy)}
      />
    );
  }
}
