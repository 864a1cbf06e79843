import type { DatedValue } from '../../../catalogue/assessment/series.ts';
import type { SeriesPoint } from '../../charts/series.ts';

export function pointsOf(series: readonly DatedValue[]): readonly SeriesPoint[] {
  return series.map(({ date, value, provisional }) => ({ date, value, provisional: provisional === true }));
}
