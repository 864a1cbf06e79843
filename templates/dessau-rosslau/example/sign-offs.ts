import type { DraftCatalogue } from '../../../catalogue/contract/draft.ts';

const reportingDate = '2025-12-31';

/** Four of five directorates have signed; III is outstanding. */
export const signOffs: DraftCatalogue['signOffs'] = [
  {
    directorate: 'OB',
    reportingDate,
    decision: 'frei mit Auflagen',
    conditions:
      'Für das Amt für Sport gilt die Freigabe erst, wenn dessen Angaben vollständig vorliegen. Fehlendes ist bis 20.02.2026 nachzureichen.',
    signedBy: 'Referatsleitung des Oberbürgermeisters',
    signedOn: '2026-01-30',
  },
  { directorate: 'II', reportingDate, decision: 'frei', signedBy: 'Dezernatsleitung', signedOn: '2026-01-22' },
  { directorate: 'IV', reportingDate, decision: 'frei', signedBy: 'Dezernatsleitung', signedOn: '2026-01-29' },
  {
    directorate: 'V',
    reportingDate,
    decision: 'frei',
    signedBy: 'Stellvertretende Dezernatsleitung',
    signedOn: '2026-01-28',
  },
];
