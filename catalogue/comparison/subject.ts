import type { SheetKey } from '../contract/column.ts';
import type { Row } from '../contract/contract.ts';
import type { Indicator } from '../contract/indicators.ts';
import type { Mandate } from '../contract/mandates.ts';
import type { Measure } from '../contract/measures.ts';
import type { Milestone } from '../contract/milestones.ts';
import type { SignOff } from '../contract/sign-offs.ts';
import type { Value } from '../contract/values.ts';
import { formatDate } from '../plain-date.ts';
import type { Subject } from './change.ts';
import type { Side } from './side.ts';

export function measureSubject({ id, title, field, office }: Measure): Subject {
  return { sheet: 'measures', id, title, measure: id, indicator: undefined, field, office };
}

export function milestoneSubject({ id, title, measure }: Milestone, side: Side): Subject {
  const owner = side.measures.get(measure ?? '');
  return {
    sheet: 'milestones',
    id,
    title,
    measure,
    indicator: undefined,
    field: owner?.field,
    office: owner?.office,
  };
}

export function indicatorSubject({ id, title, measure, field, office }: Indicator): Subject {
  return { sheet: 'indicators', id, title, measure, indicator: id, field, office };
}

export function valueSubject({ indicator, date, breakdown }: Value, side: Side): Subject {
  const owner = side.indicators.get(indicator ?? '');
  const part = breakdown === undefined || breakdown === 'insgesamt' ? [] : [breakdown];
  return {
    sheet: 'values',
    id: [indicator ?? '(ohne Indikator)', date === undefined ? '(ohne Stichtag)' : formatDate(date), ...part].join(' '),
    title: owner?.title,
    measure: owner?.measure,
    indicator,
    field: owner?.field,
    office: owner?.office,
  };
}

export function mandateSubject({ id, wording, measure }: Mandate, side: Side): Subject {
  const owner = side.measures.get(measure ?? '');
  return {
    sheet: 'mandates',
    id,
    title: wording,
    measure,
    indicator: undefined,
    field: owner?.field,
    office: owner?.office,
  };
}

export function signOffSubject({ directorate, reportingDate }: SignOff): Subject {
  return {
    sheet: 'signOffs',
    id: [directorate ?? '(ohne Dezernat)', reportingDate === undefined ? '' : formatDate(reportingDate)]
      .join(' ')
      .trim(),
    title: undefined,
    measure: undefined,
    indicator: undefined,
    field: undefined,
    office: undefined,
  };
}

/** The subject of any row; `side` is the edition to which the row belongs. */
export function subjectOf(sheet: SheetKey, row: Row, side: Side): Subject {
  switch (sheet) {
    case 'measures':
      return measureSubject(row as Measure);
    case 'milestones':
      return milestoneSubject(row as Milestone, side);
    case 'indicators':
      return indicatorSubject(row as Indicator);
    case 'values':
      return valueSubject(row as Value, side);
    case 'mandates':
      return mandateSubject(row as Mandate, side);
    case 'signOffs':
      return signOffSubject(row as SignOff);
  }
}
