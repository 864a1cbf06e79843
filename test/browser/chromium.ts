import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/** Why there is no browser here; undefined where there must be one. The package holds a Chromium for one platform. */
export const noBrowser: string | undefined =
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : `@sparticuz/chromium holds no Chromium for ${process.platform}-${process.arch}, only for linux-x64`;

/**
 * Starts the Chromium that came with `npm ci`; nothing has to be installed on the machine. Everything it asks for goes
 * to the proxy, whether a page wants it or the browser itself.
 */
export async function openChromium(proxy: string): Promise<Browser> {
  const folder = await unpacked();
  try {
    return await launch(folder, proxy);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    // A bare container has no NSS. The package brings it along, built for another system: only where there is no other.
    return await launch(folder, proxy, { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') });
  }
}

async function launch(folder: string, proxy: string, libraries: Environment = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: join(folder, 'chromium'),
    // Neither root nor a user in a container may build Chromium's sandbox; the pages are our own.
    chromiumSandbox: false,
    // Playwright turns off updates, synchronisation and the like by itself.
    args: ['--no-zygote', '--disable-gpu', '--disable-domain-reliability', '--no-pings'],
    proxy: { server: proxy, bypass: '<-loopback>' },
    env: { ...environment(), FONTCONFIG_PATH: join(folder, 'fonts'), ...libraries },
  });
  if (folder !== kept) browser.once('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}

type Environment = Readonly<Record<string, string>>;

function environment(): Environment {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
}

const modules = resolve(import.meta.dirname, '../../node_modules');

/** Unpacking takes seconds, so the result stays beside the packages until the next `npm ci`. */
const kept = join(modules, '.cache', `chromium-${packageVersion()}`);

function packageVersion(): string {
  const source = readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  return (JSON.parse(source) as { readonly version: string }).version;
}

/** The folder with the unpacked Chromium; a temporary one where the packages belong to somebody else. */
async function unpacked(): Promise<string> {
  if (existsSync(kept)) return kept;
  const own = await newFolder();
  await unpackInto(own);
  // As a whole or not at all: another test may unpack at the same time and be the first.
  await rename(own, kept).catch(() => undefined);
  if (!existsSync(kept)) return own;
  await rm(own, { recursive: true, force: true });
  return kept;
}

async function newFolder(): Promise<string> {
  try {
    await mkdir(join(modules, '.cache'), { recursive: true });
    return await mkdtemp(`${kept}-`);
  } catch {
    return mkdtemp(join(tmpdir(), 'chromium-'));
  }
}

/** The package unpacks into the temporary folder of its process, and its libraries only where it believes to be a Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  await promisify(execFile)(process.execPath, ['-e', unpack], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  // Another user of the machine may run the tests next.
  await chmod(folder, 0o755);
  await chmod(join(folder, 'chromium'), 0o755);
}
