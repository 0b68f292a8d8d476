import { describe, expect, it } from '@jest/globals';
import { IatiParser } from './parser.js';

const file = (inside: string, version = '2.03') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="${version}">\n${inside}\n</iati-activities>`;

function read(text: string, pieceLength = text.length) {
  const parser = new IatiParser('some.xml');
  const elements = [];
  for (let at = 0; at < text.length; at += pieceLength)
    elements.push(...parser.write(text.slice(at, at + pieceLength)));
  elements.push(...parser.close());
  return elements;
}

const TWO = file(`<iati-activity default-currency="USD">
  <iati-identifier> A-1 </iati-identifier><!-- a remark -->
  <title><narrative>Fish &amp; <![CDATA[<chips>]]></narrative></title>
  <result><indicator><title><narrative>not read</narrative></title></indicator></result>
</iati-activity>
<iati-activity><iati-identifier>A-2</iati-identifier></iati-activity>`);

describe('IatiParser', () => {
  it.each([1, 7, 10_000])('reads the same in pieces of %i characters', (pieceLength) => {
    const [first, second, ...others] = read(TWO, pieceLength);
    expect(others).toEqual([]);
    expect(first?.attributes).toEqual({ 'default-currency': 'USD' });
    expect(first?.line).toBe(3);
    expect(first?.children.map((child) => child.name)).toEqual(['iati-identifier', 'title']);
    expect(first?.children[1]?.children[0]?.text).toBe('Fish & <chips>');
    expect(second?.line).toBe(8);
    expect(second?.children[0]?.text).toBe('A-2');
  });

  it.each([
    ['a closing tag that fits none', file('<iati-activity>\n</iati-identifier>'), 4, 'unexpected close tag'],
    [
      'a bare ampersand',
      file('<iati-activity><title>A & B</title></iati-activity>'),
      3,
      'an ampersand that begins no reference',
    ],
    ['an attribute without quotes', file('<iati-activity a=1/>'), 3, 'unquoted attribute'],
    ['a cut inside an element', TWO.slice(0, TWO.indexOf('chips')), 5, 'unclosed tag'],
    ['a cut after an activity', TWO.slice(0, TWO.indexOf('</iati-activities>')), 9, 'unclosed tag: iati-activities'],
    ['an empty file', '', 1, 'document must contain a root element'],
    ['another root element', '<rss version="2.0"/>', 1, 'the root element is <rss>, not <iati-activities>'],
    ['an old version', file('', '1.05'), 2, 'IATI version 1.05; 2.01 to 2.03 are read'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><iati-activities/>', 1, 'encoding ISO-8859-1'],
    [
      'an entity that XML does not know',
      file('<iati-activity><title>&nbsp;</title></iati-activity>'),
      3,
      'undefined entity',
    ],
    [
      'an entity of its own',
      `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]>\n${file('<iati-activity>&x;</iati-activity>').split('\n').slice(1).join('\n')}`,
      1,
      'a document type declaration',
    ],
  ])('refuses %s with its line', (_what, text, line, reason) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'REGISTER_FILE_BROKEN', line, file: 'some.xml' }));
    expect(() => read(text)).toThrow(reason);
  });
});
