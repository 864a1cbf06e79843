import type { PrintPlan } from './plan.ts';

/** Page header in Excel's code: `&L` and `&R` begin a part, so a literal `&` is doubled. */
export function headerText({ header }: PrintPlan): string {
  return `&L${literal(header.left)}&R${literal(header.right)}`;
}

export function footerText({ footer }: PrintPlan): string {
  return `&L${literal(footer)}&RSeite &P von &N`;
}

function literal(text: string): string {
  return text.replaceAll('&', '&&');
}
