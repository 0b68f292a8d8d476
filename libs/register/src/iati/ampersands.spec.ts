import { describe, expect, it } from '@jest/globals';
import { AmpersandCheck } from './ampersands.js';

/** What is let through before a bare ampersand; null where there is none. */
function beforeBare(text: string, pieceLength: number): string | null {
  const check = new AmpersandCheck();
  let through = '';
  for (let at = 0; at <= text.length; at += pieceLength) {
    const stretch = check.take(text.slice(at, at + pieceLength), at + pieceLength > text.length);
    through += stretch.text;
    if (stretch.bareAmpersand) return through;
  }
  expect(through).toBe(text);
  return null;
}

describe.each([1, 13, 50, 10_000])('AmpersandCheck in pieces of %i', (pieceLength) => {
  it.each([
    '<a b="&lt;&#10;&#x1F600;">&amp;&unknown;</a>',
    `<!-- A & B -->${'x'.repeat(60)}<![CDATA[A & B ]] > & ]]>&gt;`,
    `<?xml a & b?>${'&quot;'.repeat(20)}`,
    `<![CDATA[${'&'.repeat(200)}]]><!--${'&'.repeat(200)}-->`,
    '',
  ])('lets through %s', (text) => {
    expect(beforeBare(text, pieceLength)).toBeNull();
  });

  it.each([
    ['<a>A ', '& B; C</a>'],
    [`<!-- & -->${'x'.repeat(100)}`, '&'],
    ['<![CDATA[&]]>', '&;'],
    ['<a b="', '&#xZZ;"/>'],
    ['&amp;'.repeat(40), `&${'a'.repeat(33)};`],
  ])('stops at the ampersand after %s', (before, after) => {
    expect(beforeBare(before + after, pieceLength)).toBe(before);
  });
});
