import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { CONSOLE_HOSTS } from './utils/consoles/hosts';

/** Sizes of the toolbar icon; it changes with the most urgent state. */
const ICONS = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/calm-${size}.png`]));
const PLAIN_CONTEXT = fileURLToPath(new URL('./utils/platform/plain-context.ts', import.meta.url));
/**
 * The helper that makes a module of the old format copies what it exports, part by part, and so wakes every
 * part of the browser's API at each start. Said in today's format, it is handed on as it is.
 */
const plainPolyfill = {
  name: 'plain-polyfill',
  transform(code: string, id: string) {
    if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return undefined;
    return `const exports = {};\nconst module = { exports };\n${code}\nexport default module.exports;`;
  },
};

/** Written for browsers of today: the package's own entry is ES5 for those of long ago. */
const TODAYS_DEXIE = 'dexie/dist/modern/dexie.mjs';
const HOSTS = CONSOLE_HOSTS.map((host) => `https://${host}/*`);

/** The page's own world gets these alone: no wrapper of the framework, no logger, no manifest entry. */
const MAIN_WORLD = { 'tap.content': ['tap', 'startTap'], 'requests.content': ['requests', 'startRequests'] };
const bareMainWorld = {
  name: 'bare-main-world',
  transform(_code: string, id: string) {
    if (!id.includes('main-world-entrypoint')) return undefined;
    const found = Object.entries(MAIN_WORLD).find(([entry]) => id.includes(entry));
    if (!found) throw new Error(`No bare form of ${id}`);
    const [file, start] = found[1];
    const path = fileURLToPath(new URL(`utils/reader/${file}.ts`, import.meta.url));
    return `import { ${start} } from '${path}'; ${start}();`;
  },
};

/** Oldest versions that are told to the stores: the bundler writes no syntax that they do not know. */
const OLDEST = { chrome: 122, firefox: 140 };

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  hooks: {
    // Names alone would bring imports in all the same: `storage` as a parameter, a whole library.
    'config:resolved': ({ config }) => void (config.imports.presets = []),
  },
  vite: ({ browser }) => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      modulePreload: false,
      target: browser === 'firefox' ? `firefox${OLDEST.firefox}` : `chrome${OLDEST.chrome}`,
    },
    plugins: [bareMainWorld, plainPolyfill],
    resolve: {
      alias: [
        { find: 'wxt/utils/content-script-context', replacement: PLAIN_CONTEXT },
        { find: /^dexie$/, replacement: TODAYS_DEXIE },
      ],
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'alarms', 'notifications', 'scripting', 'unlimitedStorage'],
    host_permissions: HOSTS,
    // Asked for one by one, in the click that sets up a channel: a webhook may live anywhere.
    optional_host_permissions: ['https://*/*'],
    icons: ICONS,
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'policy.json' } }),
    commands: { veil: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_veil__' } },
    action: { default_title: '__MSG_name__', default_icon: ICONS },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https:",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'kesu-clock@kesu-clock.example',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: {
                required: ['none'],
                optional: ['financialAndPaymentInfo', 'websiteContent', 'personalCommunications'],
              },
            },
          },
        }
      : { minimum_chrome_version: String(OLDEST.chrome), externally_connectable: { ids: [] } }),
  }),
});
