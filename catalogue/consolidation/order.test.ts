import { expect, test } from 'vitest';
import { concept } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import { inConceptOrder } from './order.ts';

test('measures stand in the order of the fields and of their numbers, not of the files', () => {
  const catalogue = catalogueOf({
    measures: [
      { id: 'AM-02', field: 'AM' },
      { id: 'BS-10', field: 'BS' },
      { id: 'XX-01' },
      { id: 'BS-2', field: 'BS' },
      { id: 'AM-01', field: 'AM' },
    ],
  });
  expect(inConceptOrder(catalogue, concept).measures.map(({ id }) => id)).toEqual([
    'BS-2',
    'BS-10',
    'AM-01',
    'AM-02',
    'XX-01',
  ]);
});
