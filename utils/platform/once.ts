/** Runs `work` one at a time: calls during a run lead to exactly one more run after it. */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async () => {
    do {
      again = false;
      // A failed run is not the end: the next call tries anew.
      await work().catch(() => {});
    } while (again);
    running = null;
  };
  return () => {
    if (running) again = true;
    else running = run();
    return running ?? Promise.resolve();
  };
}
