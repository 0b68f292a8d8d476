import { SaxesParser } from 'saxes';
import { BrokenFileError } from '../register.errors.js';
import { AmpersandCheck } from './ampersands.js';
import type { Element } from './element.js';

/** What the register reads of an activity; everything else (results, documents, budgets) is passed over unread. */
const READ = new Set([
  'iati-identifier',
  'reporting-org',
  'title',
  'description',
  'participating-org',
  'activity-status',
  'activity-date',
  'recipient-country',
  'recipient-region',
  'location',
  'sector',
  'transaction',
]);
const VERSIONS = new Set(['2.01', '2.02', '2.03']);

/**
 * Reads IATI 2.x text piece by piece and hands out whole `iati-activity` elements; holds no more than one of them.
 * A document type, and with it any
 * entity of the file's own, is refused.
 */
export class IatiParser {
  private readonly ampersands = new AmpersandCheck();
  private readonly sax = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  private readonly open: Element[] = [];
  private finished: Element[] = [];
  private depth = 0;
  /** Depth of the element whose content is passed over; 0 where none is. */
  private passedOver = 0;

  /** @param file the name that errors carry */
  constructor(private readonly file: string) {
    this.sax.on('error', (error) => {
      this.refuse(error.message.replace(/^\d+:\d+: /u, ''));
    });
    this.sax.on('xmldecl', ({ encoding }) => {
      if (encoding && encoding.toLowerCase() !== 'utf-8') this.refuse(`encoding ${encoding}; only UTF-8 is read`);
    });
    this.sax.on('doctype', () => {
      this.refuse('a document type declaration; IATI has none');
    });
    this.sax.on('opentag', ({ name, attributes }) => {
      this.start(name, attributes);
    });
    this.sax.on('closetag', () => {
      this.end();
    });
    this.sax.on('text', (text) => {
      this.add(text);
    });
    this.sax.on('cdata', (text) => {
      this.add(text);
    });
  }

  /** Takes the next piece; gives the activities that it completed. @throws BrokenFileError with line and column */
  write(piece: string): Element[] {
    this.parse(piece, false);
    return this.handOut();
  }

  /** Says that the file ends here; gives the last activities. @throws BrokenFileError where elements are still open */
  close(): Element[] {
    this.parse('', true);
    this.sax.close();
    return this.handOut();
  }

  /** @throws BrokenFileError at the place reached so far */
  refuse(reason: string): never {
    throw new BrokenFileError(this.file, this.sax.line, this.sax.column, reason);
  }

  private parse(piece: string, last: boolean): void {
    const { text, bareAmpersand } = this.ampersands.take(piece, last);
    this.sax.write(text);
    if (bareAmpersand) this.refuse('an ampersand that begins no reference (write &amp;)');
  }

  private handOut(): Element[] {
    const activities = this.finished;
    this.finished = [];
    return activities;
  }

  private start(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (this.passedOver > 0) return;
    if (this.depth === 1) {
      this.checkRoot(name, attributes['version']);
      return;
    }
    const wanted = this.depth === 2 ? name === 'iati-activity' : this.depth > 3 || READ.has(name);
    if (!wanted) {
      this.passedOver = this.depth;
      return;
    }
    const element = { name, line: this.sax.line, attributes, children: [], text: '' };
    this.open.at(-1)?.children.push(element);
    this.open.push(element);
  }

  private end(): void {
    if (this.passedOver === 0) {
      const element = this.open.pop();
      if (element && this.depth === 2) this.finished.push(element);
    } else if (this.passedOver === this.depth) {
      this.passedOver = 0;
    }
    this.depth -= 1;
  }

  private add(text: string): void {
    const element = this.open.at(-1);
    if (element && this.passedOver === 0) element.text += text;
  }

  private checkRoot(name: string, version: string | undefined): void {
    if (name !== 'iati-activities') this.refuse(`the root element is <${name}>, not <iati-activities>`);
    if (!VERSIONS.has(version ?? '')) this.refuse(`IATI version ${version ?? 'not stated'}; 2.01 to 2.03 are read`);
  }
}
