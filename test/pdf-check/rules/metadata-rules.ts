import { SaxesParser } from 'saxes';
import { fileRule, type Rule } from '../rule.ts';

function isWellFormed(xml: string): boolean {
  try {
    new SaxesParser({ xmlns: true }).write(xml.replace(/^\uFEFF/, '')).close();
    return true;
  } catch {
    return false;
  }
}

const schemaFields = ['schema>', 'namespaceURI>http://www.aiim.org/pdfua/ns/id/', 'prefix>pdfuaid', 'property>'];
const propertyFields = ['name>part', 'valueType>Integer', 'category>internal', 'description>'];

export const metadataRules: readonly Rule[] = [
  fileRule('UA 7.1-8', 'there is metadata', ({ metadata }) => metadata !== ''),
  fileRule('A 6.6.2.1-4', 'the metadata is well-formed', ({ metadata }) => isWellFormed(metadata)),
  fileRule('UA 5-1', 'the file says that it is PDF/UA', ({ metadata }) => /<pdfuaid:part>\d/.test(metadata)),
  fileRule('UA 5-2', 'it is part 1', ({ metadata }) => metadata.includes('<pdfuaid:part>1</pdfuaid:part>')),
  fileRule('A 6.6.4-2', 'the file says that it is PDF/A-2', ({ metadata }) =>
    metadata.includes('<pdfaid:part>2</pdfaid:part>'),
  ),
  fileRule('A 6.6.4-3', 'it is of level A', ({ metadata }) =>
    metadata.includes('<pdfaid:conformance>A</pdfaid:conformance>'),
  ),
  fileRule('A 6.6.2.3.1-1', 'properties that PDF/A does not know are described', ({ metadata }) =>
    [
      ...schemaFields.map((field) => `<pdfaSchema:${field}`),
      ...propertyFields.map((field) => `<pdfaProperty:${field}`),
    ].every((field) => metadata.includes(field)),
  ),
  fileRule('UA 7.1-9', 'the document has a title', ({ metadata }) =>
    /<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="[^"]+">[^<\s]/.test(metadata),
  ),
];
