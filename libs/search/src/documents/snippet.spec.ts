import { describe, expect, it } from '@jest/globals';
import { askedWords } from '../words/question.js';
import type { DocumentField } from './document.js';
import { rangesIn, snippetOf } from './snippet.js';

const marked = (text: string, question: string): string[] =>
  rangesIn(text, askedWords(question)).map(({ from, to }) => text.slice(from, to));

describe('ranges', () => {
  it('mark the words as they are written', () => {
    expect(marked('Désarmement à Dakar; désarmer', 'dakar desarm')).toEqual(['Désarmement', 'Dakar', 'désarmer']);
    expect(marked('小武器和轻武器', '武器')).toHaveLength(2);
    expect(marked('As N-0042 says', 'n-0042')).toEqual(['N-0042']);
    expect(marked('Nothing here', 'marking')).toEqual([]);
  });
});

describe('a snippet', () => {
  const fields: DocumentField[] = [
    { name: 'title', tier: 'public', texts: ['Marking'] },
    { name: 'summary', tier: 'public', texts: ['Machines for the work'] },
    {
      name: 'description',
      tier: 'accredited',
      texts: [`${'Other words stand here. '.repeat(40)}Machines for marking rifles.`],
    },
  ];

  it('is of the text in which most of the words stand, cut around them', () => {
    const snippet = snippetOf({ fields }, askedWords('machines marking'), 'accredited')!;
    expect(snippet.field).toBe('description');
    expect(snippet.text.length).toBeLessThan(260);
    expect(snippet.text.startsWith('… ')).toBe(true);
    expect(snippet.ranges.map(({ from, to }) => snippet.text.slice(from, to))).toEqual(['Machines', 'marking']);
  });

  it('is of nothing that the reader does not read, and never of the title', () => {
    expect(snippetOf({ fields }, askedWords('machines'), 'public')?.field).toBe('summary');
    expect(snippetOf({ fields }, askedWords('rifles'), 'public')).toBeNull();
    expect(snippetOf({ fields: fields.slice(0, 1) }, askedWords('marking'), 'owner')).toBeNull();
  });
});
