import type { TeachWords } from './words';

export interface StateProps {
  /** Words of states and what they were said to mean; ''. */
  states: readonly { words: string; means: string }[];
  /** What a state may mean. */
  meanings: readonly string[];
  /** Which list of this console, where the page does not tell. */
  queues: readonly { id: string; name: string }[];
  queue: string;
  words: TeachWords;
  onMeans(words: string, means: string): void;
  onQueue(id: string): void;
}

/** What the words of a page mean in ours: the list it is, and each state that is not known. */
export function StateChoices({ states, meanings, queues, queue, words, onMeans, onQueue }: StateProps) {
  return (
    <>
      {queues.length > 1 && (
        <label>
          <span>{words.queue}</span>
          <select value={queue} onChange={({ currentTarget }) => onQueue(currentTarget.value)}>
            {queues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {states.map((state) => (
        <label key={state.words}>
          <span>{state.words}</span>
          <select
            value={state.means}
            onChange={({ currentTarget }) => onMeans(state.words, currentTarget.value)}
          >
            <option value="">{words.unclear}</option>
            {meanings.map((means) => (
              <option key={means} value={means}>
                {means}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
}
