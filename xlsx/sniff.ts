import type { RefusalReason } from './refusal.ts';

/** What a file is by its first bytes; `zip` may be a workbook, everything else is refused for the reason given. */
export type Kind = 'zip' | Exclude<RefusalReason, 'too-big' | 'damaged' | 'suspicious' | 'half-synced'>;

/**
 * Excel's note beside an open workbook (`~$name.xlsx`) is 165 bytes: the length of the user's name, the name padded
 * to 54 characters, and both again in UTF-16.
 */
const longestLockFile = 200;
const longestUserName = 54;

export function sniff(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return kindOfCompoundFile(bytes);
  if (isBareExcelStream(bytes)) return 'old-excel';
  if (isAllZero(bytes)) return 'all-zero';
  if (isLockFile(bytes)) return 'lock-file';
  return kindOfText(bytes);
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** An OLE compound file is old Excel, an encrypted new workbook, or another old Office document. */
function kindOfCompoundFile(bytes: Uint8Array): Kind {
  if (containsUtf16(bytes, 'EncryptedPackage')) return 'encrypted';
  if (['Workbook', 'WORKBOOK', 'Book', 'BOOK'].some((name) => containsUtf16(bytes, name))) return 'old-excel';
  return 'not-a-workbook';
}

/** The names in a compound file's directory are UTF-16; the directory may lie anywhere. */
function containsUtf16(bytes: Uint8Array, name: string): boolean {
  const pattern = name.split('').flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = pattern[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

/** Excel 2 to 4 wrote the stream without a container: record 0x09, then the version. */
function isBareExcelStream(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && (bytes[2] === 0x04 || bytes[2] === 0x06) && bytes[3] === 0x00;
}

function isAllZero(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) if (bytes[index] !== 0) return false;
  return true;
}

function isLockFile(bytes: Uint8Array): boolean {
  const nameLength = bytes[0] ?? 0;
  const isShort = bytes.length <= longestLockFile && nameLength > 0 && nameLength <= longestUserName;
  return isShort && bytes.includes(0);
}

function kindOfText(bytes: Uint8Array): Kind {
  const head = textHead(bytes);
  if (head === undefined) return 'not-a-workbook';
  if (/^,[^\r\n]*,file:\/\//.test(head)) return 'lock-file'; // LibreOffice: ,user,host,date,profile;
  if (/^%PDF-|^\{\\rtf/.test(head)) return 'not-a-workbook';
  if (/^MIME-Version:|^\s*<(?:!doctype html|html|head|body|table|meta|style)\b/i.test(head)) return 'html';
  if (/^\s*<\?xml|^\s*<!--/.test(head)) return kindOfXml(head);
  return 'text';
}

function kindOfXml(head: string): Kind {
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'old-excel';
  if (head.includes('urn:oasis:names:tc:opendocument')) return 'open-document';
  return /<html\b/i.test(head) ? 'html' : 'not-a-workbook';
}

/** The beginning as text; undefined where it holds control characters that no text has. */
function textHead(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder(encodingByMark(bytes) ?? 'windows-1252').decode(bytes.subarray(0, 4096));
  // oxlint-disable-next-line no-control-regex -- they are what tells text from other files
  return /[\u0000-\u0008\u000e-\u001a]/.test(head) ? undefined : head;
}

/** The encoding a byte order mark announces. */
export function encodingByMark(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return undefined;
}
