import { describe, expect, test } from 'vitest';
import { compare } from '../../catalogue/comparison/compare.ts';
import type { DraftCatalogue } from '../../catalogue/contract/draft.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import { renderReport } from './index.ts';
import {
  day,
  fullMeasure,
  forTheStreet,
  internal,
  linesOfReport,
  monitoringFrom,
  textOfReport,
  type Circumstances,
} from './report.fixture.ts';

const monitoringOf = (drafts: Partial<DraftCatalogue>, circumstances?: Circumstances) =>
  monitoringFrom(catalogueOf(drafts), circumstances);

const finding = {
  rule: 'M-STAND-03',
  severity: 'error',
  message: { de: 'BS-01 widerspricht sich.', en: 'BS-01 contradicts itself.' },
  place: { file: 'jugendamt.xlsx', sheet: 'Maßnahmen', cell: 'B7' },
} as const;

const submission = { file: 'jugendamt.xlsx', office: '51', receivedOn: internal.createdOn };

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('the PDF', () => {
  test('is a PDF of A4 pages that counts its pages while it is drawn', async () => {
    const pages: number[] = [];
    const bytes = await renderReport(monitoringOf({ measures: [fullMeasure] }), internal, (done, total) => {
      pages.push(done);
      expect(total).toBeGreaterThan(8);
    });
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
    expect(count(new TextDecoder('latin1').decode(bytes), '/Type /Page\n')).toBe(pages.at(-1));
    expect(pages).toEqual(pages.map((_, index) => index + 1));
  });

  test('is the same to the byte for the same monitoring and edition', async () => {
    const make = () => renderReport(monitoringOf({ measures: [fullMeasure] }), internal);
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });

  test('carries title, language and well-formed metadata even where a title holds an ampersand', async () => {
    const monitoring = monitoringOf({ measures: [fullMeasure] });
    const reporting = { ...monitoring.reporting, title: 'Bericht & Anhang 2025' };
    const text = new TextDecoder('latin1').decode(await renderReport({ ...monitoring, reporting }, internal));
    expect(text).toContain('/Lang (de-DE)');
    expect(text).toContain('Bericht &amp; Anhang 2025');
  });
});

describe('whatever was reported, there is a report', () => {
  test('of a catalogue without any row', () => {
    const text = textOfReport(monitoringOf({}));
    expect(text).toContain('enthält der Maßnahmenkatalog keine Maßnahme');
    expect(text).not.toContain('Anhang A Maßnahmensteckbriefe');
  });

  test('of a measure of which nothing but the number is known', () => {
    const text = textOfReport(monitoringOf({ measures: [{ id: 'BS-09' }] }));
    expect(text).toContain('BS-09 ohne Titel');
    expect(text).toContain('Ohne Handlungsfeld');
    expect(text).toContain('Steckbrief · ohne Handlungsfeld');
  });

  test('of measures that nobody handed in', () => {
    const text = textOfReport(
      monitoringOf({ measures: [{ ...fullMeasure, state: undefined }] }, { unreported: ['BS-01'] }),
    );
    expect(text).toContain('0 von 1 Amt hat gemeldet');
    expect(text).toContain('Nicht gemeldete Maßnahmen');
    expect(text).toContain('Es fehlen die Rückmeldung von 1 Amt (Jugendamt) und der Stand von 1 Maßnahme.');
  });

  test('without indicators, and then without their chapters', () => {
    const text = textOfReport(monitoringOf({ measures: [fullMeasure] }));
    expect(text).not.toContain('Indikatorenblätter');
    expect(text).not.toContain('Rahmendaten');
  });

  test('with two measures of the same number', () => {
    const text = textOfReport(monitoringOf({ measures: [fullMeasure, { ...fullMeasure, title: 'Zwilling' }] }));
    expect(text).toContain('BS-01 Zwilling');
  });
});

describe('nothing entered is lost', () => {
  /** Words that stand only once and are too short to be hyphenated, so that page breaks between them do not matter. */
  const marks = Array.from({ length: 1500 }, (_, index) => `w${index + 1}.`);
  const long = marks.join(' ');
  const lost = (text: string, times = 1) => {
    const seen = Map.groupBy(text.split(/[ „“]/), (word) => word);
    return marks.filter((mark) => (seen.get(mark)?.length ?? 0) < times);
  };

  test('a text of many pages flows on through the fact sheet', () => {
    const text = textOfReport(monitoringOf({ measures: [{ ...fullMeasure, description: long }] }));
    expect(lost(text)).toEqual([]);
  });

  test.each(['title', 'stateNote', 'risks', 'partners', 'contact', 'remark'] as const)(
    'neither is a very long entry in the column %s',
    (column) => {
      const text = textOfReport(monitoringOf({ measures: [{ ...fullMeasure, [column]: long }] }));
      expect(lost(text)).toEqual([]);
    },
  );

  test('nor do wide letters deceive the estimate of what fits on a page', () => {
    const wide = marks.slice(0, 260).map((mark) => `WWWWW ${mark}`);
    const notes = Array.from({ length: 13 }, (_, index) => wide.slice(index * 20, index * 20 + 20).join(' '));
    const measures = notes.map((note, index) => ({ ...fullMeasure, id: `BS-${index}`, title: note, risks: note }));
    const text = textOfReport(monitoringOf({ measures }));
    expect(lost(text).filter((mark) => marks.indexOf(mark) < 260)).toEqual([]);
  });

  test('long wording and answer of a mandate stand in the table', () => {
    const mandate = {
      id: 'A-1',
      kind: 'Auftrag',
      wording: long,
      answer: long,
      due: '2025-01-01',
      state: 'offen',
    };
    const text = textOfReport(monitoringOf({ measures: [fullMeasure], mandates: [mandate] }));
    expect(lost(text, 2)).toEqual([]);
  });

  test('a long finding and a long note on a milestone as well', () => {
    const text = textOfReport(
      monitoringOf(
        {
          measures: [fullMeasure],
          milestones: [{ id: 'M1', measure: 'BS-01', title: 'Vertrag', due: '2025-06-30', note: long }],
        },
        { findings: [{ ...finding, message: { de: long, en: '' } }], submissions: [submission] },
      ),
    );
    expect(lost(text, 2)).toEqual([]);
  });

  test('a word longer than its column is broken, not cut', () => {
    const word = `Q${'x'.repeat(300)}Z`;
    const text = textOfReport(monitoringOf({ measures: [{ ...fullMeasure, title: word }] })).replaceAll(/[ -]/g, '');
    expect(text).toContain(word);
  });

  test('a cell that could not be understood is shown as it was entered', () => {
    const monitoring = monitoringOf({ measures: [{ ...fullMeasure, end: undefined }] });
    const [measure] = monitoring.catalogue.measures;
    const row = { ...measure!, origin: { ...measure!.origin, verbatim: { end: 'irgendwann' } } };
    const text = textOfReport({ ...monitoring, catalogue: { ...monitoring.catalogue, measures: [row] } });
    expect(text).toContain('irgendwann (wie eingetragen)');
  });

  test('letters that the font lacks leave a visible sign and are named', () => {
    const text = textOfReport(monitoringOf({ measures: [{ ...fullMeasure, title: 'Willkommen 欢迎' }] }));
    expect(text).toContain('Willkommen □□');
    expect(text).toContain('U+6B22, U+8FCE');
  });
});

describe('the public edition', () => {
  const monitoring = monitoringOf({ measures: [fullMeasure] }, { findings: [finding], submissions: [submission] });

  test('names no person and shows no remark meant for colleagues', () => {
    const text = textOfReport(monitoring, forTheStreet);
    expect(text).not.toContain('Mustermann');
    expect(text).not.toContain('Kolleginnen');
    expect(text).toContain('Öffentliche Ausgabe');
  });

  test('has neither findings nor files, and its annexes are lettered without a gap', () => {
    const text = textOfReport(monitoring, forTheStreet);
    expect(text).not.toContain('Befunde der Prüfung');
    expect(text).not.toContain('jugendamt.xlsx');
    expect(text).toContain('Anhang B Zeichenerklärung und Methode');
  });

  test('whereas the internal one has all of them', () => {
    const text = textOfReport(monitoring);
    for (const part of ['Erika Mustermann', 'Kolleginnen', 'Befunde der Prüfung', 'jugendamt.xlsx', 'B7']) {
      expect(text).toContain(part);
    }
  });
});

describe('pages', () => {
  test('every page but the cover says where it belongs and how many pages there are', () => {
    const pages = linesOfReport(monitoringOf({ measures: [fullMeasure] }));
    pages.slice(1).forEach((lines, index) => expect(lines).toContain(`${index + 2}\u00a0/\u00a0${pages.length}`));
  });

  test('„Das Wichtigste“ keeps to one page', () => {
    const delayed = Array.from({ length: 12 }, (_, index) => ({
      ...fullMeasure,
      id: `BS-${index + 10}`,
      end: '2025-01-31',
    }));
    const pages = linesOfReport(monitoringOf({ measures: delayed }));
    expect(pages.filter((lines) => lines.includes('Das Wichtigste auf einer Seite'))).toHaveLength(1);
  });

  test('a measure with texts of usual length has a fact sheet of one page', () => {
    const pages = linesOfReport(monitoringOf({ measures: [fullMeasure] }));
    expect(pages.filter((lines) => lines.includes('Steckbrief BS-01'))).toHaveLength(1);
  });
});

describe('what changed since the report before', () => {
  const before = {
    ...monitoringOf({ measures: [fullMeasure] }),
    reporting: { reportingDate: day('2023-12-31'), periodFrom: day('2022-01-01') },
  };
  const now = monitoringOf({ measures: [{ ...fullMeasure, end: '2030-06-30' }] });
  const compared = { ...now, comparison: compare(before, now, now.concept) };

  test('is a chapter of its own that names the postponement with both dates', () => {
    const text = textOfReport(compared);
    expect(text).toContain('Seit dem letzten Bericht');
    expect(text).toMatch(/BS-01: „Ende“ vom \d\d\.\d\d\.\d{4} auf den 30\.06\.2030 verschoben/);
  });

  test('stays out of the first report, and of the public edition until its figures are protected', () => {
    expect(textOfReport(now)).not.toContain('Seit dem letzten Bericht');
    expect(textOfReport(compared, forTheStreet)).not.toContain('Seit dem letzten Bericht');
  });
});
