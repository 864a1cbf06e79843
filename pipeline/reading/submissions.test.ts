import { expect, test } from 'vitest';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { concept, reporting } from '../../test/concept.ts';
import { hostileFiles } from '../../test/hostile/files.ts';
import { handMade, rows, textCell } from '../../test/xlsx-lint/hand-made.ts';
import type { Collected } from '../inbox.ts';
import { readSubmission, readSubmissions } from '../submission.ts';

const day = reporting.reportingDate;

function collected(name: string, bytes: Uint8Array): Collected {
  return { status: 'collected', file: { name, bytes, sha256: name, receivedOn: '2026-01-20' as PlainDate } };
}

const catalogue = handMade({
  sheets: [
    {
      name: 'Maßnahmen',
      xml: rows(
        textCell('A1', 'Maßnahmen-Nr.') + textCell('B1', 'Maßnahme') + textCell('C1', 'Federführung'),
        textCell('A2', 'BS-01') + textCell('B2', 'Kita-Einstieg') + textCell('C2', '51 Jugendamt'),
      ),
    },
  ],
});

test('a folder of good, broken, locked and foreign files gives a submission for each, in its order', async () => {
  const files = Array.from({ length: 24 }, (_, index): Collected => {
    if (index % 6 === 1) return { status: 'refused', name: `${index}`, reason: 'locked' };
    const hostile = index % 6 === 3 ? hostileFiles[index] : undefined;
    return collected(`${index}`, hostile?.make() ?? (index % 6 === 5 ? new Uint8Array() : catalogue));
  });
  const submissions = await Array.fromAsync(readSubmissions(files, concept, day));
  expect(submissions.map(({ file }) => file)).toEqual(files.map((_, index) => `${index}`));
  for (const [index, { status, catalogue, findings, offices }] of submissions.entries()) {
    if (index % 2 === 1) {
      expect(status).toBe('refused');
      expect(findings.length).toBeGreaterThan(0);
    } else {
      expect(status).toBe('read');
      expect(catalogue.measures).toMatchObject([{ id: 'BS-01', title: 'Kita-Einstieg', office: '51' }]);
      expect([...offices]).toEqual(['51']);
    }
  }
});

test('a single file is answered the same way', async () => {
  const { status, findings } = await readSubmission(collected('leer.xlsx', new Uint8Array()), concept, day);
  expect(status).toBe('refused');
  expect(findings).toMatchObject([{ rule: 'L-DATEI-01', severity: 'error', place: { file: 'leer.xlsx' } }]);
});
