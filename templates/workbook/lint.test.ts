import { expect, test } from 'vitest';
import { lintWorkbook } from '../../test/xlsx-lint/lint.ts';
import { concept, reporting } from '../../test/concept.ts';
import type { DraftCatalogue } from '../../catalogue/contract/draft.ts';
import { sound } from '../../catalogue/rules/cases/sound.ts';
import { templateWorkbook } from './index.ts';

const [office] = concept.organisation[1]!.offices;
const [directorate] = concept.organisation[1]!.directorates;
const nothing: DraftCatalogue = {
  measures: [],
  milestones: [],
  indicators: [],
  values: [],
  mandates: [],
  signOffs: [],
};

/** What people really type, and what would break XML, a formula or a file if it came through as it is. */
const odd: DraftCatalogue = {
  ...sound,
  measures: [
    {
      ...sound.measures[0],
      title: '=1+1',
      description: '<b>&amp;\u0001"\'\n_x0041_',
      start: 'März 2024',
      remark: 'x'.repeat(32_767),
    },
  ],
};

test.each([
  ['an office', { office: office!, rows: sound, notice: 'Beispiel' }],
  ['a directorate', { office: { directorate: directorate! }, rows: sound }],
  ['an office without any row', { office: office!, rows: nothing }],
  ['odd entries', { office: office!, rows: odd }],
])('Excel would open the workbook of %s without offering a repair', async (_, request) => {
  const bytes = await templateWorkbook({ concept, reporting, ...request });
  expect(await lintWorkbook(bytes)).toEqual([]);
});
