import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../test/cli.ts';
import { checkPdf } from '../test/pdf-check/check-pdf.ts';

const parent = mkdtempSync(join(tmpdir(), 'stadt-'));
const city = join(parent, 'demo');
let demoOutput = '';

/** The example city's folder, made once by the demo itself. */
beforeAll(async () => {
  const { code, out, err } = await runCli('demo', city);
  expect(err).toBe('');
  expect(code).toBe(0);
  demoOutput = out;
}, 120_000);

const editions = () => readdirSync(join(city, 'berichte'));
const inbox = () => readdirSync(join(city, 'eingang')).map((name) => join(city, 'eingang', name));
const run = () => runCli('run', '--folder', city, '--date', '2026-02-16');

/** Puts the inbox back as it was after a test has meddled with it. */
async function withChangedInbox<Result>(change: () => void, act: () => Promise<Result>): Promise<Result> {
  const before = inbox().map((path) => ({ path, bytes: readFileSync(path), time: statSync(path).mtime }));
  try {
    change();
    return await act();
  } finally {
    for (const path of inbox()) rmSync(path);
    for (const { path, bytes, time } of before) {
      writeFileSync(path, bytes);
      utimesSync(path, time, time);
    }
  }
}

describe('the demo', () => {
  test('says who reported and where the report lies', () => {
    expect(demoOutput).toContain('13 von 14 Ämtern haben gemeldet, 2 davon verspätet');
    const report = /Bericht: (.*\.pdf)/.exec(demoOutput)?.[1];
    expect(readFileSync(report!).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('makes a report that breaks no rule of PDF/UA-1 and PDF/A-2a which the checker knows', () => {
    const report = /Bericht: (.*\.pdf)/.exec(demoOutput)?.[1];
    expect(checkPdf(readFileSync(report!))).toEqual([]);
  });

  test('again changes nothing that is there', async () => {
    const before = inbox().map((path) => statSync(path).mtimeMs);
    const { out } = await runCli('demo', city);
    expect(out).toContain('Nichts hat sich geändert');
    expect(inbox().map((path) => statSync(path).mtimeMs)).toEqual(before);
  });
});

describe('run', () => {
  test('with nothing changed makes no new edition and says so', async () => {
    const before = editions();
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain(`Nichts hat sich geändert; es bleibt bei der Ausgabe ${before[0]}`);
    expect(editions()).toEqual(before);
  });

  test('on another day with nothing new is still the same edition', async () => {
    const { out } = await runCli('run', '--folder', city, '--date', '2026-06-30');
    expect(out).toContain('Nichts hat sich geändert');
  });

  test('makes a report that was deleted again, byte for byte', async () => {
    const [edition] = editions();
    const [name] = readdirSync(join(city, 'berichte', edition!));
    const path = join(city, 'berichte', edition!, name!);
    const before = readFileSync(path);
    rmSync(path);
    const { out } = await run();
    expect(out).toContain(`Neue Ausgabe ${edition}`);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(editions()).toEqual([edition]);
  });

  test('makes a new edition when a workbook comes in, and leaves every file of the offices as it was', async () => {
    await withChangedInbox(
      () => rmSync(inbox()[0]!),
      async () => {
        const before = inbox().map((path) => [readFileSync(path).toString('base64'), statSync(path).mtimeMs]);
        const { out } = await run();
        expect(out).toContain('Neue Ausgabe 2025-12-31.2');
        expect(out).toContain('12 von 14 Ämtern');
        expect(inbox().map((path) => [readFileSync(path).toString('base64'), statSync(path).mtimeMs])).toEqual(before);
      },
    );
  });

  test('goes on when a file is broken, encrypted, half synced or no workbook at all', async () => {
    const broken = (name: string, content: Uint8Array | string) => writeFileSync(join(city, 'eingang', name), content);
    await withChangedInbox(
      () => {
        broken('leer.xlsx', '');
        broken('text.xlsx', 'Maßnahme;Stand\nKita;laufend\n');
        broken('nullen.xlsx', new Uint8Array(4096));
        broken('halb.xlsx', readFileSync(inbox()[0]!).subarray(0, 20_000));
        broken('brief.docx', 'PK\u0003\u0004 und dann nichts');
      },
      async () => {
        const { code, out } = await runCli('check', '--folder', city, '--date', '2026-02-16', '--json');
        const { workbooks } = JSON.parse(out) as {
          workbooks: { file: string; status: string; findings: { rule: string }[] }[];
        };
        const refused = workbooks.filter(({ status }) => status === 'refused');
        expect(code).toBe(1);
        expect(workbooks).toHaveLength(18);
        expect(refused.map(({ file }) => file).toSorted()).toEqual([
          'brief.docx',
          'halb.xlsx',
          'leer.xlsx',
          'nullen.xlsx',
          'text.xlsx',
        ]);
        expect(refused.every(({ findings }) => findings.length === 1 && findings[0]!.rule === 'L-DATEI-01')).toBe(true);
      },
    );
  });
});

describe('an inbox that is gone', () => {
  test('stops the run instead of making an edition in which nobody reported', async () => {
    const before = editions();
    renameSync(join(city, 'eingang'), join(city, 'weg'));
    try {
      const { code, err } = await run();
      expect(code).toBe(2);
      expect(err).toContain('Den Eingang gibt es nicht');
      expect(editions()).toEqual(before);
    } finally {
      renameSync(join(city, 'weg'), join(city, 'eingang'));
    }
  });
});

describe('check --json', () => {
  test('names the exact cells of the faults that the example contains', async () => {
    const { out, err } = await runCli(
      'check',
      join(city, 'eingang'),
      '--folder',
      city,
      '--date',
      '2026-02-16',
      '--json',
    );
    expect(err).toBe('');
    const document = JSON.parse(out) as {
      version: number;
      reportingDate: string;
      workbooks: {
        file: string;
        sha256: string;
        findings: { rule: string; sheet: string; cell: string; column: string; message: string; fix?: object }[];
      }[];
      completeness: { total: { offices: object } };
    };
    expect(document).toMatchObject({ version: 1, reportingDate: '2025-12-31' });
    expect(document.completeness.total.offices).toEqual({ expected: 14, inTime: 11, late: 2, missing: 1 });
    const findings = document.workbooks.flatMap((workbook) => workbook.findings);
    expect(findings).toContainEqual({
      rule: 'L-WERT-01',
      severity: 'info',
      sheet: 'Maßnahmen',
      cell: 'Q7',
      column: 'Beginn',
      message: '„März 2024“ wurde als „01.03.2024“ gelesen.',
      fix: { set: '2024-03-01' },
    });
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'S-STAND-01',
        'S-STAND-02',
        'S-STAND-03',
        'D-FOLGE-01',
        'P-KOMMA-01',
        'R-DOPPELT-02',
        'R-NUMMER-01',
        'L-WERT-02',
        'V-PFLICHT-01',
      ]),
    );
    for (const { sheet, cell } of findings.filter(({ rule }) => !rule.startsWith('L-'))) {
      expect(sheet).toBeTruthy();
      expect(cell).toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  test('finds the working folder in which a workbook lies', async () => {
    const { code, out } = await runCli('check', inbox()[0]!, '--date', '2026-02-16', '--json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as { workbooks: object[] }).workbooks).toHaveLength(1);
  });

  test('speaks English where asked', async () => {
    const { out } = await runCli('check', '--folder', city, '--date', '2026-02-16', '--json', '--lang', 'en');
    expect(out).toContain('was read as');
  });
});

describe('explain', () => {
  test('traces a measure of the last edition to its cells', async () => {
    const { code, out } = await runCli('explain', 'BS-02', '--folder', city, '--date', '2026-02-16');
    expect(code).toBe(0);
    expect(out).toMatch(/Maßnahmen B\d+ +Maßnahme +Elternbegleitung in Kitas und Familienzentren/);
    expect(out).toMatch(/_51-Jugendamt\.xlsx, \d\d\.01\.2026, sha256 [0-9a-f]{64}/);
    expect(out).toContain('Herbst 2026 (?)');
  });

  test('an unknown number is answered with a sentence', async () => {
    const { code, err } = await runCli('explain', 'XX-99', '--folder', city, '--date', '2026-02-16');
    expect(code).toBe(2);
    expect(err).toContain('keine Nummer „XX-99“');
  });
});

describe('template', () => {
  test('writes an office its workbook from the rows of a list that exists', async () => {
    const other = join(parent, 'andere');
    await runCli('init', other);
    const source = inbox().find((path) => path.includes('_51-'))!;
    const { code, out } = await runCli(
      'template',
      '--folder',
      other,
      '--from',
      source,
      '--office',
      '51',
      '--date',
      '2026-02-16',
    );
    expect(code).toBe(0);
    expect(out).toContain('1 Arbeitsmappe für „Monitoringbericht 2025“');
    const [written] = readdirSync(join(other, 'vorlagen', '2025-12-31'));
    const copy = join(other, 'eingang', 'mappe.xlsx');
    copyFileSync(join(other, 'vorlagen', '2025-12-31', written!), copy);
    const check = await runCli('check', copy, '--folder', other, '--date', '2026-02-16');
    expect(check.out).toContain('mappe.xlsx');
    expect(check.out).toMatch(/„Umsetzungsstand“ fehlt/);
  });

  test('writes a directorate one workbook for all of its offices, and what comes back counts for each of them', async () => {
    const other = join(parent, 'dezernat');
    await runCli('init', other);
    const from = inbox().flatMap((path) => (/_(?:50|51|40)-/.test(path) ? ['--from', path] : []));
    const { code } = await runCli('template', '--folder', other, ...from, '--directorate', 'V', '--date', '2026-02-16');
    expect(code).toBe(0);
    const [written] = readdirSync(join(other, 'vorlagen', '2025-12-31'));
    expect(written).toMatch(/_Dezernat-V-/);
    copyFileSync(join(other, 'vorlagen', '2025-12-31', written!), join(other, 'eingang', 'dezernat.xlsx'));
    const { out } = await runCli('check', '--folder', other, '--date', '2026-02-16', '--json');
    const { completeness } = JSON.parse(out) as {
      completeness: { offices: { code: string; submission: { is: string } }[] };
    };
    expect(completeness.offices.map(({ code, submission }) => `${code} ${submission.is}`).toSorted()).toEqual([
      '40 late',
      '50 late',
      '51 late',
    ]);
  });

  test('an unknown office is answered with the offices there are', async () => {
    const { code, err } = await runCli('template', '--folder', city, '--office', '99', '--date', '2026-02-16');
    expect(code).toBe(2);
    expect(err).toContain('51 Jugendamt');
  });
});

describe('wrong use ends with code 2 and a sentence', () => {
  test.each<[string, readonly string[], string]>([
    ['an unknown command', ['bericht'], 'Den Befehl „bericht“ gibt es nicht'],
    ['a command that only JavaScript knows', ['constructor'], 'gibt es nicht'],
    ['an unknown option', ['run', '--schnell'], 'nicht verstanden'],
    ['a date that is none', ['run', '--date', 'gestern'], 'JJJJ-MM-TT'],
    ['a language there is not', ['run', '--lang', 'fr'], 'de und en'],
    ['a folder without concept', ['run', '--folder', tmpdir()], 'keine Konzeptdatei'],
    ['a file that is not there', ['check', '/gibt/es/nicht.xlsx', '--folder', city], 'gibt es nicht'],
  ])('%s', async (_, args, part) => {
    const { code, err } = await runCli(...args);
    expect(code).toBe(2);
    expect(err).toContain(part);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('a mistake in the concept file is named with file, line and column', async () => {
    const folder = join(parent, 'fehler');
    await runCli('init', folder);
    const path = join(folder, 'konzept.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('threshold: 3', 'threshold: drei'));
    const { code, err } = await runCli('run', '--folder', folder);
    expect(code).toBe(2);
    expect(err).toMatch(/konzept\.yaml:\d+:\d+ {2}„threshold“ muss eine Zahl sein/);
  });
});

test('help explains every command, and no command is answered with it', async () => {
  const asked = await runCli('--help');
  expect(asked.code).toBe(0);
  for (const command of ['init', 'template', 'check', 'run', 'explain', 'demo'])
    expect(asked.out).toContain(`  ${command} `);
  expect((await runCli()).code).toBe(2);
  expect((await runCli('--help', '--lang', 'en')).out).toContain('working folder');
});
