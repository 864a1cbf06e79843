/**
 * Excel counts days, and it counts from one of two starts. In the 1900 system day 1 is 1 January 1900 and day 60 is
 * 29 February 1900, which never was (inherited from Lotus 1-2-3), so days up to 59 are shifted by one. In the 1904
 * system, the habit of the old Macintosh that LibreOffice still writes, day 0 is 1 January 1904.
 */
const unixEpochIn1900System = 25_569;
const daysBetweenSystems = 1_462;
const dayThatNeverWas = 60;
/** 31 December 9999, the last day Excel shows. */
const lastDay = 2_958_465;
const secondsPerDay = 86_400;

/** The date of a serial number; undefined where Excel itself shows none. Times are rounded to the second. */
export function serialToIso(serial: number, date1904: boolean): string | undefined {
  const shifted = date1904 ? serial + daysBetweenSystems : serial;
  if (!(serial >= 0 && shifted < lastDay + 1)) return undefined;
  const seconds = Math.round(shifted * secondsPerDay);
  const day = Math.floor(seconds / secondsPerDay);
  if (day < 1 || day > lastDay || day === dayThatNeverWas) return undefined;
  const unixDay = day - unixEpochIn1900System + (day < dayThatNeverWas ? 1 : 0);
  return isoDay(unixDay) + isoTime(seconds % secondsPerDay);
}

/** The same for many cells: most dates of a workbook fall on few days, and their texts are shared. */
export function rememberingDates(date1904: boolean): (serial: number) => string | undefined {
  const days = new Map<number, string | undefined>();
  return (serial) => {
    if (!Number.isInteger(serial)) return serialToIso(serial, date1904);
    if (!days.has(serial)) days.set(serial, serialToIso(serial, date1904));
    return days.get(serial);
  };
}

function isoDay(unixDay: number): string {
  return new Date(unixDay * secondsPerDay * 1000).toISOString().slice(0, 10);
}

function isoTime(seconds: number): string {
  if (seconds === 0) return '';
  return `T${twoDigits(seconds / 3600)}:${twoDigits((seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}

const isoPattern = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/**
 * The date of an ISO cell (`t="d"`). A zone is dropped: a sheet knows wall-clock time only, and programs that write
 * `Z` mean nothing by it.
 */
export function isoCellToIso(text: string): string | undefined {
  const [, day, minutes = '00:00', seconds = '00'] = isoPattern.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const isRealTime = minutes < '24:00' && minutes.slice(3) < '60' && seconds < '60';
  const time = `T${minutes}:${seconds}`;
  if (!isRealDay(day) || !isRealTime) return undefined;
  return time === 'T00:00:00' ? day : day + time;
}

/** An ISO cell may hold a time of day alone; like any time in Excel it is a fraction of a day. */
export function isoCellToDayFraction(text: string): number | undefined {
  const [, hours, minutes, seconds = '0'] =
    /^T?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?Z?$/.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / secondsPerDay;
}

/** 30 February parses in JavaScript; it comes back as another day. */
function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
