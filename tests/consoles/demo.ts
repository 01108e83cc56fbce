/** Starts the practice consoles and says how to open them. `--port=8443` asks for a port, `--count=500` for rows. */
import { chromiumArgs, PAGES, startConsoles } from './server.ts';

const option = (name: string): number | undefined => {
  const found = process.argv.find((word) => word.startsWith(`--${name}=`));
  return found ? Number(found.slice(name.length + 3)) : undefined;
};

const consoles = await startConsoles({ port: option('port'), count: option('count'), seed: option('seed') });
console.log(`Practice consoles on https://127.0.0.1:${consoles.port} (loopback only). Ctrl+C ends them.\n`);
console.log(
  `chromium --user-data-dir=.cache/practice-profile ${chromiumArgs(consoles.port)
    .map((arg) => `"${arg}"`)
    .join(' ')}\n`,
);
for (const address of Object.values(PAGES)) console.log(`  ${address}`);
