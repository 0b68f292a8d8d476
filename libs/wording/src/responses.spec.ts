import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@tandem/vocabulary';
import { declineReasonName, responseLetter, standingName, type LetterFacts } from './responses.js';

const germany = { organisation: { name: 'Germany' }, offer: { reference: 'O-0007', title: 'Stockpiles' } };
const norway = { organisation: { name: 'Norway' }, offer: { reference: 'O-0008', title: 'Marking' } };

const full: LetterFacts = {
  number: 2,
  occasion: 'deadline',
  madeAt: '2027-01-20T23:59:59.999Z',
  needReference: 'N-0042',
  needTitle: 'Secure armouries',
  openedAt: '2026-11-21T12:00:00Z',
  said: [
    { ...germany, state: 'declined', since: '2026-12-01T08:00:00Z', reason: 'budget', note: 'Next year, perhaps' },
  ],
  unanswered: [
    { ...norway, toldAt: '2026-11-21T12:00:00Z', remindedAt: ['2026-12-21T23:59:59.999Z', '2027-01-10T23:59:59.999Z'] },
  ],
  unansweredUnnamed: 4,
  declines: { total: 3, reasons: [{ reason: 'budget', count: 3 }] },
  nearMisses: [{ ...norway, opening: { code: 'ADD_THEME', params: { theme: 'STOCK' } } }],
  running: [{ title: 'Armouries', organisation: 'UNDP', start: '2026-01-01', end: null }],
  orphan: true,
};

const empty: LetterFacts = {
  ...full,
  occasion: 'request',
  said: [],
  unanswered: [],
  unansweredUnnamed: 0,
  declines: { total: 0, reasons: [] },
  nearMisses: [],
  running: [],
  orphan: false,
};

describe('a consolidated response as a letter', () => {
  it('says who said what, who has not, what almost fits and what goes on', () => {
    expect(responseLetter(full, 'en')).toBe(`Consolidated response no. 2 to need N-0042: “Secure armouries”

Made on 20 Jan 2027, when the time to answer had passed. The need has been open since 21 Nov 2026.

No provider has shown interest in 60 days. The need stands on the list of needs without interest, and the secretariat has been told.

What providers have said
– Germany, offer O-0007 “Stockpiles”: declined, 1 Dec 2026
  Reason given: Budget
  In its own words: Next year, perhaps

Who was told and has not answered
– Norway, offer O-0008 “Marking”: told on 21 Nov 2026. Reminders: 2
– Further providers whose offers are not open to you: 4

Who has declined, by reason
Declined in all: 3
– Budget. Declined: 3

What almost fits, and what would open it
– Norway, offer O-0008 “Marking”. Would fit if the offer also named this theme: Physical security and stockpile management

Similar work that goes on in the same countries
– “Armouries”, UNDP. From 1 Jan 2026, until –

A provider is named here once it has spoken to you, or where its offer is open to you.`);
  });

  it('says so where there is nothing, and counts no reasons where too few declined', () => {
    const letter = responseLetter({ ...empty, declines: { total: 1, reasons: null } }, 'en');
    expect(letter).toContain('on request');
    expect(letter).toContain('What providers have said\nNo provider has answered yet.');
    expect(letter).toContain('Declined in all: 1\nReasons are counted once three providers have declined');
    expect(letter).not.toContain('60 days');
    expect(responseLetter(empty, 'en')).not.toContain('Who has declined');
  });

  it.each(LANGUAGES)('stands whole in %s', (language) => {
    const letter = responseLetter(full, language);
    // Title, time, orphan, five parts, closing.
    expect(letter.split('\n\n')).toHaveLength(9);
    for (const name of ['Germany', 'Norway', 'Secure armouries', 'O-0008', 'Next year, perhaps'])
      expect(letter).toContain(name);
    expect(letter).not.toMatch(/[{}]|undefined|null|ADD_THEME/);
  });

  it('takes what a party wrote as text, and a code that it does not know as it is', () => {
    expect(responseLetter({ ...empty, needTitle: '{number} <b>' }, 'fr')).toContain('{number} <b>');
    expect(standingName('toString', 'en')).toBe('toString');
    expect(declineReasonName('weather', 'zh')).toBe('weather');
  });
});
