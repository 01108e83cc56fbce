/** One year of the State Council's holiday notice, as days of that year in Beijing. */
export interface Calendar {
  year: number;
  /** Days off, `MM-dd` or `MM-dd/MM-dd` with both ends. */
  off: readonly string[];
  /** Weekend days that are worked, 调休, `MM-dd`. */
  work: readonly string[];
}
