#!/usr/bin/env node
// Starts the command line on a Node that runs TypeScript as it is. Plain JavaScript, because an older Node must be able
// to read this file; the pinned Node comes with `npm ci` as a platform package.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const major = Number(process.versions.node.split('.')[0]);
const node = major >= 24 ? process.execPath : pinnedNode();

if (node === undefined) {
  process.stderr.write(
    'Integrationsmonitor braucht Node 24 oder neuer. Bitte „npm ci“ ausführen oder Node 24 installieren.\n',
  );
  process.exitCode = 2;
} else {
  const { status } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 2;
}

function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    return createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/bin/${executable}`);
  } catch {
    return undefined;
  }
}
