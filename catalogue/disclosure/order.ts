import type { Part } from './cell.ts';

/**
 * Which part gives way first when one has to. The order is fixed: a choice by size would tell something about the
 * sizes (Wong et al. 2007, minimality attack), and so the same parts are missing year after year.
 */
const givesWay: readonly Part[] = [
  'divers',
  'männlich',
  'weiblich',
  '18 bis 64 Jahre',
  'unter 18 Jahren',
  'ab 65 Jahren',
];

export function inOrder(parts: readonly Part[]): readonly Part[] {
  return givesWay.filter((part) => parts.includes(part));
}
