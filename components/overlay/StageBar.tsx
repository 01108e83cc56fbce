/** Where a complaint stands among the steps of a platform that judges, and whose turn it is. */
interface StageBarProps {
  /** What the bar is, for the ear. */
  label: string;
  steps: { words: string; place: 'past' | 'now' | 'ahead' }[];
  /** 举证 · 轮到你; '' when nobody has to act. */
  turn: string;
  /** It is the merchant's. */
  ours: boolean;
}

export function StageBar({ label, steps, turn, ours }: StageBarProps) {
  return (
    <>
      <div class="sb" role="list" aria-label={label}>
        {steps.map(({ words, place }) => (
          <span key={words} class={place} role="listitem" aria-current={place === 'now' ? 'step' : undefined}>
            {words}
          </span>
        ))}
      </div>
      {turn && <small class={ours ? 'st own' : 'st'}>{turn}</small>}
    </>
  );
}
