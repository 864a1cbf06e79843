import type { Monitoring } from '../../catalogue/monitoring.ts';
import { reportModel, type Edition } from './model.ts';
import { render } from './pdf/render.ts';
import { printOf } from './report.ts';

export type { Edition };

/** The council report as PDF. The same monitoring and edition give the same bytes; `progress` counts pages. */
export function renderReport(
  monitoring: Monitoring,
  edition: Edition,
  progress?: (done: number, total: number) => void,
): Promise<Uint8Array> {
  return render(printOf(reportModel(monitoring, edition)), progress);
}
