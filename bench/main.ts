/** Benches by name: `npm run bench -- read`. They print numbers and assert nothing. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  check: async () => (await import('./check.ts')).check(),
  read: async () => (await import('./read.ts')).read(),
};

const name = process.argv[2] ?? '';
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) await bench();
else {
  process.stderr.write(`Benches: ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 2;
}
