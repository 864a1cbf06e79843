import { expect, test } from 'vitest';
import { readingRules } from '../reading/reading-rules.ts';
import { families, rules } from './check.ts';
import { ruleReference } from './reference.ts';

const reference = ruleReference(families, Object.values(readingRules));

test('docs/regeln.md is in step; „npx vitest run catalogue/rules/reference.test.ts --update“ rewrites it', async () => {
  await expect(reference).toMatchFileSnapshot('../../docs/regeln.md');
});

test('every rule stands in one line of one table', () => {
  const lines = reference.split('\n');
  for (const { id } of [...rules, ...Object.values(readingRules)]) {
    expect(lines.filter((line) => line.startsWith(`| ${id} |`))).toHaveLength(1);
  }
  const columns = lines.filter((line) => /^\| [A-Z]-/.test(line)).map((line) => line.split(' | ').length);
  expect(new Set(columns)).toEqual(new Set([3, 6]));
});
