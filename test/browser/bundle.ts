import { isBuiltin } from 'node:module';
import { build, type Plugin, type Rolldown } from 'vite';

export interface Bundle {
  readonly code: string;
  /** What belongs to Node and was asked for: `importer → module`. A bundle for browsers must not contain any. */
  readonly builtins: readonly string[];
}

/** The script that a browser gets for an entry, as small as the one that is shipped. Leaves nothing on the disk. */
export async function bundle(entry: string): Promise<Bundle> {
  const builtins: string[] = [];
  const output = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'silent',
    root: import.meta.dirname,
    plugins: [noticeBuiltins(builtins)],
    build: { write: false, target: officeBrowsers, rolldownOptions: { input: entry } },
  });
  const chunks = (output as Rolldown.RolldownOutput).output;
  if (chunks.length !== 1) throw new Error(`one script expected: ${chunks.map(({ fileName }) => fileName).join(', ')}`);
  return { code: chunks[0].code, builtins };
}

/** WebView2 is Office's browser on Windows and updates itself; this one is a year old and more. */
const officeBrowsers = 'chrome130';

/** Vite replaces them by empty modules without a word. */
function noticeBuiltins(seen: string[]): Plugin {
  return {
    name: 'notice-builtins',
    enforce: 'pre',
    resolveId(source, importer) {
      if (isBuiltin(source)) seen.push(`${importer ?? 'entry'} → ${source}`);
    },
  };
}
