import { mandates } from '../contract/mandates.ts';
import { formatDate } from '../plain-date.ts';
import { words } from '../words.ts';
import { remark, rule } from './rule.ts';

const mandateOverdue = rule({
  id: 'A-FRIST-01',
  severity: 'warning',
  title: words('Auftrag überfällig', 'Mandate overdue'),
  source: 'Ratspraxis: Beschlusskontrolle (Dessau-Roßlau 2025, Magdeburg 2025)',
  example: 'A-2024-03 war bis 30.06.2025 zu beantworten und ist offen.',
  check: ({ mandates: rows, reportingDate }) =>
    rows.flatMap((mandate) =>
      mandate.due !== undefined &&
      mandate.due < reportingDate &&
      (mandate.state === 'offen' || mandate.state === 'in Bearbeitung')
        ? [
            remark(
              mandates,
              mandate,
              'due',
              words(
                `${mandate.id} war bis ${formatDate(mandate.due)} zu erledigen und ist „${mandate.state}“. Bitte die Antwort eintragen.`,
                `${mandate.id} was due on ${formatDate(mandate.due)} and is “${mandate.state}”. Please enter the answer.`,
              ),
            ),
          ]
        : [],
    ),
});

export const mandateRules = [mandateOverdue];
