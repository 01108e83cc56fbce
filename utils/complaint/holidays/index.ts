/** The official calendars that are known. A year is added when its notice is out, usually in November. */
import type { Calendar } from './model';
import { YEAR_2024 } from './year-2024';
import { YEAR_2025 } from './year-2025';
import { YEAR_2026 } from './year-2026';

export type { Calendar } from './model';

export const CALENDARS: readonly Calendar[] = [YEAR_2024, YEAR_2025, YEAR_2026];
