import type { Column } from '../../catalogue/contract/column.ts';
import { contract, sheets } from '../../catalogue/contract/contract.ts';
import { columnEntries } from '../../catalogue/contract/sheet.ts';
import { formatDate } from '../../catalogue/plain-date.ts';
import type { CellStyle } from './cell-style.ts';
import { choicesOf } from './choices.ts';
import { dutyWords, roleWords, type Role } from './column-role.ts';
import {
  entryCount,
  indicatorsWithoutValue,
  measuresWithoutState,
  missingCount,
  overdueMilestones,
  valuesAt,
  type Figure,
} from './figures.ts';
import type { FilledSheets } from './filled-sheet.ts';
import { contradictionMark, missingMark } from './highlights.ts';
import { topRows } from './layout.ts';
import type { Palette } from './palette.ts';
import { text } from './content.ts';
import type { TemplateRequest } from './request.ts';
import { roleColours } from './role-colours.ts';
import { pair, rule, section, type StartLine } from './start-line.ts';
import type { StartStyles } from './start-styles.ts';

export function steps({ concept, reporting }: TemplateRequest, styles: StartStyles): readonly StartLine[] {
  const todo = [
    [
      'Prüfen',
      `Gehen Sie auf dem Blatt „${contract.measures.name}“ Zeile für Zeile durch. Was nicht mehr stimmt, ändern Sie direkt in der Zelle.`,
    ],
    [
      'Neu berichten',
      `Spalten mit dem Vermerk „${roleWords.renewed}“ gelten für den Stichtag. Bitte füllen Sie sie neu aus, auch auf den anderen Blättern.`,
    ],
    [
      'Ergänzen',
      'Neues schreiben Sie in die freien Zeilen unter der letzten ausgefüllten Zeile. Die Nummer einer neuen Maßnahme vergibt das Integrationsbüro.',
    ],
    [
      'Lücken schließen',
      'Schraffierte Zellen mit Rahmen sind Pflichtangaben, die noch fehlen. Die Übersicht auf diesem Blatt zählt mit.',
    ],
    [
      'Freigeben und zurücksenden',
      `Ihr Dezernat bestätigt die Angaben auf dem Blatt „${contract.signOffs.name}“. Danach senden Sie die Mappe bis zum ${formatDate(reporting.deadline)} an: ${concept.city.office.name}.`,
    ],
  ] as const;
  return section(
    'In fünf Schritten',
    todo.map(([name, words], index) => pair(`${index + 1}.  ${name}`, words, styles)),
    styles,
  );
}

/** Every sheet with a link, what it holds, and how far it is. */
export function overview(filled: FilledSheets, styles: StartStyles): readonly StartLine[] {
  const head: StartLine = {
    cells: {
      label: { content: text('Blatt'), style: styles.columnHead },
      text: { content: text('Was dort steht'), style: { ...styles.columnHead, indent: 1 } },
      count: { content: text('Zeilen'), style: styles.numberHead },
      open: { content: text('fehlende Pflichtangaben'), style: styles.numberHead },
    },
  };
  const lines = sheets.map(({ key, name, help }): StartLine => {
    const to = { sheet: name, row: topRows.header + 1, column: 1 };
    return {
      cells: {
        label: { content: { is: 'link', text: name, tip: `Zum Blatt „${name}“`, to }, style: styles.link },
        text: { content: text(help), style: styles.text },
        count: { content: entryCount(filled[key]), style: styles.number },
        open: { content: missingCount(filled[key]), style: styles.number },
      },
    };
  });
  return section('Die Blätter und Ihr Stand', [head, ...lines], styles);
}

/** Numbers that decide whether the report says anything. */
export function watched(
  { reporting }: TemplateRequest,
  filled: FilledSheets,
  dayCell: string,
  styles: StartStyles,
): readonly StartLine[] {
  const { reportingDate } = reporting;
  const figures: readonly (readonly [sheet: string, words: string, figure: Figure])[] = [
    [contract.measures.name, `ohne „${contract.measures.columns.state.label}“`, measuresWithoutState(filled)],
    [
      contract.milestones.name,
      `mit abgelaufener Frist, ohne „${contract.milestones.columns.doneOn.label}“`,
      overdueMilestones(filled, reportingDate, dayCell),
    ],
    [contract.indicators.name, 'ohne Messwert zum Stichtag', indicatorsWithoutValue(filled, reportingDate, dayCell)],
    [contract.values.name, 'zum Stichtag liegen vor', valuesAt(filled, reportingDate, dayCell)],
  ];
  return section(
    'Darauf kommt es besonders an',
    figures.map(([sheet, words, figure]) => ({
      cells: {
        label: { content: text(sheet), style: styles.label },
        text: { content: text(words), style: styles.text },
        ...rule(styles),
        count: { content: figure, style: styles.number },
      },
    })),
    styles,
  );
}

export function legend(palette: Palette, styles: StartStyles): readonly StartLine[] {
  const head = (role: Role): CellStyle => ({
    bold: true,
    ink: '#FFFFFF',
    fill: roleColours(role, palette).header,
    vertical: 'middle',
    edges: { bottom: { line: 'thin', colour: '#FFFFFF' } },
  });
  const signs: readonly (readonly [sign: string, style: CellStyle, words: string])[] = [
    [roleWords.check, head('check'), 'Angaben Ihres Amts aus dem letzten Bericht. Bitte prüfen und, wo nötig, ändern.'],
    [roleWords.renewed, head('renewed'), 'Angaben zum Stichtag. Bitte für jeden Bericht neu ausfüllen.'],
    [
      roleWords.coordination,
      head('coordination'),
      'Pflegt das Integrationsbüro; die Zellen sind grau und gesperrt. Stimmt etwas nicht, geben Sie uns bitte Bescheid.',
    ],
    [
      dutyWords.sometimes,
      styles.label,
      'Nicht immer Pflicht: Wann, steht im Hinweis, der erscheint, sobald Sie eine Zelle der Spalte auswählen.',
    ],
    [
      'Schraffur mit Rahmen',
      { ...styles.label, ...missingMark(palette) },
      'Hier fehlt eine Pflichtangabe. Die Schraffur verschwindet, sobald die Zelle ausgefüllt ist.',
    ],
    [
      '31.12.2023',
      { ...styles.label, ...contradictionMark(palette) },
      'Das Datum liegt vor dem Beginn oder dem Ausgangswert. Bitte beide Tage prüfen.',
    ],
  ];
  return section(
    'Was die Zeichen und Farben bedeuten',
    signs.map(([sign, style, words]) => ({
      cells: {
        label: { content: text(sign), style },
        text: { content: text(words), style: styles.text },
        ...rule(styles),
      },
    })),
    styles,
  );
}

/** Excel's lists take one entry only; for several, people need to see what there is. */
export function choices(request: TemplateRequest, styles: StartStyles): readonly StartLine[] {
  const lines = sheets.flatMap((sheet) =>
    columnEntries(sheet)
      .filter(([, column]) => takesSeveral(column))
      .map(([, column]) => pair(column.label, choicesOf(column, request).join('; '), styles)),
  );
  return section('Mehrere Angaben in einer Zelle, mit Semikolon getrennt: was möglich ist', lines, styles);
}

function takesSeveral({ kind }: Column): boolean {
  return 'many' in kind && kind.many;
}

export function help({ concept, reporting }: TemplateRequest, styles: StartStyles): readonly StartLine[] {
  const { name, street, town, email, phone, onBehalfOf } = concept.city.office;
  const subject = encodeURIComponent(reporting.title);
  return section(
    'Wer hilft',
    [
      pair(name, `${onBehalfOf}, ${street}, ${town}`, styles),
      ...(phone === undefined ? [] : [pair('Telefon', phone, styles)]),
      ...(email === undefined
        ? []
        : [
            {
              cells: {
                label: { content: text('E-Mail'), style: styles.label },
                text: {
                  content: {
                    is: 'link',
                    text: email,
                    tip: `E-Mail an: ${name}`,
                    to: { address: `mailto:${email}?subject=${subject}` },
                  },
                  style: { ...styles.link, indent: 1 },
                },
                ...rule(styles),
              },
            } as const,
          ]),
    ],
    styles,
  );
}
