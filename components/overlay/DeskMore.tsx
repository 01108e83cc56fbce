import { Component, type VNode } from 'preact';
import type { Language } from '../../utils/complaint/words';
import type { Evidence, StageId } from '../../utils/reply/evidence';
import { recordWords } from './words-record';

export interface DeskMoreProps {
  language: Language;
  /** The list of promises. */
  promises: VNode | null;
  /** Brings the checklists, by place; for the complaint's own place when none is named. Null: they did not come. */
  load(): Promise<Checklist | null>;
  /** True when the clipboard took it. */
  onCopy(text: string): Promise<boolean>;
}
type Checklist = (stage?: StageId) => Evidence;
interface State {
  open: boolean;
  known: Checklist | null;
  stage: StageId | undefined;
  said: string;
}

/** A group of the checklist; `mark` chooses its sign. */
function Group({ title, mark, items, none }: { title: string; mark: string; items: string[]; none: string }) {
  return (
    <div class={`eg ${mark}`}>
      <b>{title}</b>
      {items.length > 0 ? (
        <ol>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      ) : (
        <span> {none}</span>
      )}
    </div>
  );
}

/** Above the replies of the desk: its second tab, evidence, and what we promised. */
export class DeskMore extends Component<DeskMoreProps, State> {
  override state: State = { open: false, known: null, stage: undefined, said: '' };

  private turn(open: boolean): void {
    this.setState({ open, said: '' });
    if (!open || this.state.known) return;
    const words = recordWords(this.props.language);
    void this.props.load().then((known) => this.setState({ known, said: known ? '' : words.notLoaded }));
  }
  private async copy(text: string): Promise<void> {
    const words = recordWords(this.props.language);
    this.setState({ said: (await this.props.onCopy(text)) ? words.copied : words.notCopied });
  }
  private readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') event.stopPropagation();
  };

  private evidence() {
    const words = recordWords(this.props.language);
    const { stage, said } = this.state;
    const known = this.state.known?.(stage);
    if (!known)
      return (
        <section class="ev" aria-label={words.evidence}>
          <p role="status">{said}</p>
        </section>
      );
    return (
      <section class="ev" aria-label={words.evidence} onKeyDown={this.key}>
        <label>
          {words.stage}
          <select
            value={known.stage}
            onChange={(event) => this.setState({ stage: event.currentTarget.value as StageId, said: '' })}
          >
            {known.stages.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <dl>
          <dt>{words.wants}</dt>
          <dd>{known.wants}</dd>
          <dt>{words.limits}</dt>
          <dd>{known.limits}</dd>
        </dl>
        <Group title={words.have} mark="y1" items={known.have} none={words.nothing} />
        <Group title={words.ask} mark="y2" items={known.ask} none={words.nothing} />
        {known.askText && (
          <button type="button" class="l" onClick={() => void this.copy(known.askText)}>
            {words.copyAsk}
          </button>
        )}
        <Group title={words.attach} mark="y3" items={known.attach} none={words.nothing} />
        <textarea class="et" readOnly aria-label={words.text(known.length, known.most)} value={known.text} />
        <div class="er">
          <button type="button" class="m" onClick={() => void this.copy(known.text)}>
            {words.copyText}
          </button>
          <span>{words.text(known.length, known.most)}</span>
          <p role="status">{said || words.masked}</p>
        </div>
      </section>
    );
  }

  override render() {
    const { language, promises } = this.props;
    const { open } = this.state;
    const words = recordWords(language);
    return (
      <>
        <div class="tb" role="group">
          <button type="button" aria-pressed={!open} onClick={() => this.turn(false)}>
            {words.desk}
          </button>
          <button type="button" aria-pressed={open} onClick={() => this.turn(true)}>
            {words.evidence}
          </button>
        </div>
        {open ? this.evidence() : promises}
      </>
    );
  }
}
