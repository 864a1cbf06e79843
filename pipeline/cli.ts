import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseIsoDate, type PlainDate } from '../catalogue/plain-date.ts';
import { words, type Language } from '../catalogue/words.ts';
import { help } from './help.ts';
import { dayOf } from './inbox.ts';
import { terminalOn, type Terminal } from './terminal.ts';
import { folderAbove } from './working-folder.ts';
import { UserError } from './user-error.ts';

/** 0 fine, 1 findings of severity error, 2 wrong use or failure. */
export type ExitCode = 0 | 1 | 2;

interface Streams {
  readonly out: Parameters<typeof terminalOn>[0];
  readonly err: Parameters<typeof terminalOn>[1];
}

const options = {
  folder: { type: 'string' },
  date: { type: 'string' },
  lang: { type: 'string', default: 'de' },
  json: { type: 'boolean', default: false },
  from: { type: 'string', multiple: true, default: [] },
  office: { type: 'string', multiple: true, default: [] },
  directorate: { type: 'string', multiple: true, default: [] },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsConfig['options'];

type Values = ReturnType<typeof parse>['values'];

/** Translates arguments into one call and its result into an exit code. Never throws. */
export async function cli(args: readonly string[], { out, err }: Streams): Promise<ExitCode> {
  let terminal = terminalOn(out, err, 'de', false);
  try {
    const { values, positionals } = parse(args);
    terminal = terminalOn(out, err, languageOf(values.lang), values.json);
    const [command, ...rest] = positionals;
    if (command === undefined || values.help) {
      terminal.say(help);
      return command === undefined && !values.help ? 2 : 0;
    }
    const action = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!action) throw unknownCommand(command);
    return (await action(rest, values, terminal)) ? 1 : 0;
  } catch (error) {
    err.write(`${messageOf(error)[terminal.language]}\n`);
    return 2;
  }
}

type Command = (rest: readonly string[], values: Values, terminal: Terminal) => Promise<boolean>;

/** Each gives whether findings of severity error came up, and loads only what it needs. */
const commands: Readonly<Record<string, Command>> = {
  init: async ([folder], values, terminal) => {
    const { init } = await import('./commands/init.ts');
    await init(folder ?? values.folder ?? '.', terminal);
    return false;
  },
  template: async (_, values, terminal) => {
    const { template } = await import('./commands/template.ts');
    await template(
      {
        folder: values.folder ?? '.',
        today: todayOf(values),
        from: values.from,
        offices: values.office,
        directorates: values.directorate,
      },
      terminal,
    );
    return false;
  },
  check: async (paths, values, terminal) => {
    const { check } = await import('./commands/check.ts');
    return check(
      { folder: values.folder ?? (await folderAbove(paths)), today: todayOf(values), paths, json: values.json },
      terminal,
    );
  },
  run: async (_, values, terminal) => {
    const { run } = await import('./commands/run.ts');
    return run({ folder: values.folder ?? '.', today: todayOf(values) }, terminal);
  },
  explain: async ([id], values, terminal) => {
    const { explain } = await import('./commands/explain.ts');
    await explain({ folder: values.folder ?? '.', today: todayOf(values), id }, terminal);
    return false;
  },
  corpus: async ([folder], values, terminal) => {
    const { corpus } = await import('./commands/corpus.ts');
    return corpus({ folder: folder ?? values.folder ?? '.', today: todayOf(values) }, terminal);
  },
  demo: async ([folder], values, terminal) => {
    const { demo } = await import('./commands/demo.ts');
    await demo({ folder: folder ?? values.folder ?? 'demo' }, terminal);
    return false;
  },
};

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
}

function languageOf(text: string): Language {
  if (text === 'de' || text === 'en') return text;
  throw new UserError(
    words(
      `Die Sprache „${text}“ gibt es nicht; möglich sind de und en.`,
      `There is no language “${text}”; possible are de and en.`,
    ),
  );
}

/** The day given, or today in the city's zone. */
function todayOf({ date }: Values): PlainDate {
  if (date === undefined) return dayOf(new Date(), 'Europe/Berlin');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? parseIsoDate(date) : undefined;
  if (day) return day;
  throw new UserError(
    words(
      `„${date}“ ist kein Tag; bitte --date JJJJ-MM-TT angeben, zum Beispiel --date 2026-02-15.`,
      `“${date}” is no day; please give --date YYYY-MM-DD, for instance --date 2026-02-15.`,
    ),
  );
}

function unknownCommand(command: string): UserError {
  const known = Object.keys(commands).join(', ');
  return new UserError(
    words(
      `Den Befehl „${command}“ gibt es nicht. Möglich sind: ${known}.`,
      `There is no command “${command}”. Possible are: ${known}.`,
    ),
  );
}

function messageOf(error: unknown) {
  if (error instanceof UserError) return error.words;
  if (isParseError(error)) {
    return words(
      `Die Angabe wurde nicht verstanden: ${error.message}\nHilfe: --help`,
      `The arguments were not understood: ${error.message}\nHelp: --help`,
    );
  }
  const detail = error instanceof Error ? error.message : String(error);
  return words(
    `Der Lauf ist abgebrochen: ${detail}\nEs wurde nichts halb geschrieben; bitte die Meldung an die Betreuung weitergeben.`,
    `The run stopped: ${detail}\nNothing was left half written; please pass this message on to support.`,
  );
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
