/** Light or dark of our own pages: the setting, else the system. */
import type { Settings } from '../../utils/platform/messages';

/** Sets `data-theme` and keeps it right; gives back what stops it. */
export function followTheme(theme: Settings['theme']): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const dark = theme === 'system' ? system.matches : theme === 'dark';
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  paint();
  system.addEventListener('change', paint);
  return () => system.removeEventListener('change', paint);
}

/** Language and title of the document. */
export function nameDocument(language: string, title: string): void {
  document.documentElement.lang = language;
  document.title = title;
}
