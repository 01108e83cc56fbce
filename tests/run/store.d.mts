export function filesIn(folder: string, under?: string): string[];
export function faultsOf(folder: string, browser: 'chrome' | 'edge' | 'firefox'): string[];
