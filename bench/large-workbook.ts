import ExcelJS from 'exceljs';

/** Writes one sheet of texts, numbers and dates, a third of each. */
export async function writeLargeWorkbook(path: string, rows: number, columns: number): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet('Daten');
  sheet.columns = Array.from({ length: columns }, (_, column) => ({
    width: 12,
    ...(column % 3 === 2 && { style: { numFmt: 'dd.mm.yyyy' } }),
  }));
  for (let row = 0; row < rows; row++) {
    sheet.addRow(Array.from({ length: columns }, (_, column) => value(row, column))).commit();
  }
  await workbook.commit();
}

function value(row: number, column: number): string | number | Date {
  const number = (row * 31 + column * 17) % 9_973;
  if (column % 3 === 0) return `Maßnahme ${number} in Spalte ${column}`;
  return column % 3 === 1 ? number / 7 : new Date(Date.UTC(2020, 0, 1 + (number % 2_000)));
}
