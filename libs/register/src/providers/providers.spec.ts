import { describe, expect, it } from '@jest/globals';
import { isCountry } from '@tandem/vocabulary';
import { STATE_NAMES } from './state-names.js';
import { providerOf, providersNamed } from './providers.js';

describe('a provider', () => {
  it.each([
    ['United Kingdom', 'state:GBR'],
    ['DFID', 'state:GBR'],
    ['Department for International Development (DFID)', 'state:GBR'],
    ['Embassy of The United Kingdom', 'state:GBR'],
    ['United Kindom', 'state:GBR'],
    ['Germany - Federal Foreign Office', 'state:DEU'],
    ['Government of the Federal Republic of Germany', 'state:DEU'],
    ['German Embassy', 'state:DEU'],
    ['GERMANY', 'state:DEU'],
    ['Embassy of France in Burundi', 'state:FRA'],
    ['Dutch Ministry of Foreign Affairs', 'state:NLD'],
    ['Denmark Ministry of Foreign Affairs', 'state:DNK'],
    ['United States (Millenium Challenge Account)', 'state:USA'],
    ['Department of Foreign Affairs, Trade and Development', 'state:CAN'],
    ['Suède', 'state:SWE'],
    ['Bolivia', 'state:BOL'],
    ['Korea', 'state:KOR'],
    ['UNDP', 'body:undp'],
    ['United Nations Population Fund (UNFPA)', 'body:unfpa'],
    ['UNODC – United Nations Office on Drugs and Crime', 'body:unodc'],
    ['European Union/European Development Fund', 'body:eu'],
    ['The World Bank', 'body:world_bank'],
    ['Open Society Foundations - OSF', 'name:open society foundations'],
    ['International Cooperation & Development Fund', 'name:international cooperation development fund'],
    ['Plan International Sweden', 'name:plan international sweden'],
  ])('is known as %s', (name, provider) => {
    expect(providersNamed(name)).toEqual([provider]);
  });

  it.each(['', 'None', 'Unspecified', 'State (Taxes)', 'Ministry of Finance', 'South African Private Investment'])(
    'is nobody who could offer: %s',
    (name) => {
      expect(providersNamed(name)).toEqual([]);
    },
  );

  it.each([
    ['Norway, Sweden', ['state:NOR', 'state:SWE']],
    ['UNDP and Japan', ['body:undp', 'state:JPN']],
    ['United Kingdom|Denmark|World Bank', ['state:GBR', 'state:DNK', 'body:world_bank']],
    ['DFID; Embassy of The United Kingdom', ['state:GBR']],
    ['Netherlands|Page|Mercy Corps', ['state:NLD', 'name:mercy corps']],
    // A comma or an "and" that is part of one name.
    ['Word and Deed', ['name:word and deed']],
    ['Sweden, Mercy Corps', ['name:sweden mercy corps']],
  ])('stands beside others in %s', (entry, providers) => {
    expect(providersNamed(entry)).toEqual(providers);
  });

  it('is an organisation of ours: a State by its country, any other by its name', () => {
    expect(providerOf({ kind: 'state', country: 'DEU', name: 'Federal Foreign Office, Division 241' })).toBe(
      'state:DEU',
    );
    expect(providerOf({ kind: 'un_entity', country: null, name: 'UN Development Programme (UNDP)' })).not.toBeNull();
    expect(providerOf({ kind: 'ngo', country: 'GBR', name: 'Mines Advisory Group' })).toBe('name:mines advisory group');
    expect(providerOf({ kind: 'ngo', country: 'USA', name: ' – ' })).toBeNull();
  });

  it('is of a State of the code list', () => {
    expect(Object.keys(STATE_NAMES).filter((code) => !isCountry(code))).toEqual([]);
  });
});
