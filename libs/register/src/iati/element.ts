/** One element of an activity, kept only while that activity is read. */
export interface Element {
  name: string;
  /** 1-based line of the file on which its start tag ends. */
  line: number;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** Its own text, children left out, not trimmed. */
  text: string;
}

/** All children of that name, in the order of the file. */
export function childrenNamed(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

/** The first child of that name. */
export function childNamed(element: Element, name: string): Element | undefined {
  return element.children.find((child) => child.name === name);
}

/** An attribute, trimmed; null where absent or blank. */
export function attribute(element: Element | undefined, name: string): string | null {
  return blankToNull(element?.attributes[name]);
}

/** An element's own text with white space collapsed; null where absent or blank. */
export function textOf(element: Element | undefined): string | null {
  return blankToNull(element?.text);
}

/** IATI 2.x texts stand in one `narrative` per language: the first that says anything. */
export function narrative(element: Element | undefined): string | null {
  if (!element) return null;
  for (const child of childrenNamed(element, 'narrative')) {
    const text = textOf(child);
    if (text !== null) return text;
  }
  return null;
}

function blankToNull(text: string | undefined): string | null {
  const collapsed = (text ?? '').replace(/\s+/gu, ' ').trim();
  return collapsed === '' ? null : collapsed;
}
