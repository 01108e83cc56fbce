/** What the stores refuse, looked for in a built folder before anybody uploads it. Built-ins only. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Characters that the stores show of each text. */
const MOST = { name: 75, description: 132 };
const MEGABYTE = 1_000_000;
/** A script above this is not reviewed any more. */
const MOST_SCRIPT = 4 * MEGABYTE;
const ICONS = ['16', '32', '48', '128'];

/** Files below a folder, as paths with `/`. */
export function filesIn(folder, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}

/**
 * Faults of a built extension, one line each; none when a store takes it.
 * @param {string} folder with manifest.json
 * @param {'chrome' | 'edge' | 'firefox'} browser
 */
export function faultsOf(folder, browser) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const files = filesIn(folder);
  return [
    ...(manifest.manifest_version === 3 ? [] : ['manifest_version is not 3']),
    ...(/^\d{1,5}(\.\d{1,5}){0,3}$/.test(manifest.version ?? '') ? [] : [`version ${manifest.version}`]),
    ...['key', 'update_url'].filter((name) => name in manifest).map((name) => `${name} is the store's`),
    ...textFaults(folder, manifest),
    ...ICONS.map((size) => manifest.icons?.[size])
      .filter((path) => !path || !existsSync(join(folder, path)))
      .map(() => 'an icon is missing'),
    ...browserFaults(manifest, browser),
    ...files.flatMap((file) => fileFaults(folder, file)),
  ];
}

function textFaults(folder, manifest) {
  const locales = join(folder, '_locales');
  if (!manifest.default_locale) return ['no default_locale'];
  return readdirSync(locales).flatMap((locale) => {
    const words = JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));
    return Object.entries(MOST).flatMap(([field, most]) => {
      const name = /^__MSG_(\w+)__$/.exec(manifest[field] ?? '')?.[1];
      const text = name ? words[name]?.message : manifest[field];
      if (!text) return [`${locale}: no ${field}`];
      return [...text].length > most ? [`${locale}: ${field} is longer than ${most}`] : [];
    });
  });
}

function browserFaults(manifest, browser) {
  const gecko = manifest.browser_specific_settings?.gecko;
  if (browser !== 'firefox')
    return [
      ...(gecko ? ['settings of another browser'] : []),
      ...(manifest.minimum_chrome_version ? [] : ['no minimum_chrome_version']),
    ];
  return [
    ...(gecko?.id ? [] : ['no id']),
    ...(gecko?.strict_min_version ? [] : ['no strict_min_version']),
    ...(gecko?.data_collection_permissions?.required?.length ? [] : ['says nothing of the data it collects']),
  ];
}

/** Code that comes from elsewhere, or is made of text, is refused everywhere. */
function fileFaults(folder, file) {
  const path = join(folder, file);
  if (/\.map$|(^|\/)\./.test(file)) return [`${file} does not belong into a package`];
  if (!/\.(js|html)$/.test(file)) return [];
  const text = readFileSync(path, 'utf8');
  return [
    ...(statSync(path).size > MOST_SCRIPT ? [`${file} is too large to be reviewed`] : []),
    ...(/\beval\(|\bnew Function\(/.test(text) ? [`${file} makes code of text`] : []),
    ...(/<script[^>]+src="(?:https?:)?\/\//.test(text) ? [`${file} loads a script from elsewhere`] : []),
    ...(/\bimport\(["'`]https?:/.test(text) ? [`${file} imports from elsewhere`] : []),
  ];
}
