import { defaultLimits } from '../../xlsx/limits.ts';
import { parseXml, type Attributes } from '../../xlsx/xml.ts';

export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  /** The element's own text. */
  readonly text: string;
}

interface GrowingElement extends XmlElement {
  readonly children: GrowingElement[];
  text: string;
}

/** Extension lists hold elements of other namespaces and of the same names; they follow other rules and are left out. */
const leftOut = 'extLst';

/** Throws where the XML is malformed. */
export function xmlTree(part: string, bytes: Uint8Array): XmlElement {
  const document: GrowingElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  let depthLeftOut = 0;
  parseXml(
    part,
    bytes,
    {
      open(name, attributes) {
        if (depthLeftOut > 0 || name === leftOut) depthLeftOut++;
        if (depthLeftOut > 0) return;
        const element: GrowingElement = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      close() {
        if (depthLeftOut > 0) depthLeftOut--;
        else open.pop();
      },
      text(text) {
        const element = open.at(-1);
        if (element && depthLeftOut === 0) element.text += text;
      },
    },
    defaultLimits,
  );
  return document.children[0] ?? document;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** All elements of a name, however deep, in document order. */
export function allOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (
    element?.children.flatMap((child) => (child.name === name ? [child, ...allOf(child, name)] : allOf(child, name))) ??
    []
  );
}
