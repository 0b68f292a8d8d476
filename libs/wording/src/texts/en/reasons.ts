import type { Catalogue } from '../catalogue.js';

const unknown = (what: string) =>
  `${what}: not known, counted as half{missingGiven, select, yes {. Missing from: {missing}} other {}}`;

export const reasons: Catalogue['reasons'] = {
  THEMES_SHARED:
    '{themesCount, plural, one {# theme in common} other {# themes in common}}: {themes}{nearGiven, select, yes {. Close to what the offer names: {near}} other {}}',
  THEMES_NEAR: 'No theme in common, but close to what the offer names: {near}',
  THEMES_NOT_SHARED: 'No theme in common',
  OFFER_NAMES_COUNTRY:
    '{countriesSeveral, select, yes {The offer reaches these countries and names at least one of them} other {The offer names this country}}: {countries}',
  OFFER_NAMES_REGION:
    '{countriesSeveral, select, yes {The offer reaches these countries, at least one of them through a region or group that it names} other {The offer names a region or group with this country}}: {countries}',
  OFFER_WORLDWIDE: 'The offer is open to the whole world. This includes: {countries}',
  NO_SHARED_COUNTRY: 'The offer reaches no country of the need',
  COVERS_SHARE:
    'Covers {share} of what is still open ({shareWhole, select, yes {{lacking}} other {{give} of {lacking}}})',
  COVERS_UNITS: 'Covers {share} of what is still open ({unit}: {give} of {lacking})',
  STARTS_IN_TIME: 'Starts in time: {days, plural, one {# day} other {# days}} usable, {from} – {to}',
  STARTS_LATE:
    'Starts {delay, plural, one {# day} other {# days}} later than the need could: {days, plural, one {# day} other {# days}} usable, {from} – {to}',
  NO_COMMON_TIME: 'No day that need and offer share',
  MODALITIES_SERVED: 'Asked for and offered: {modalities}',
  GRANT_FUNDS_ANY: 'A grant can pay for any kind of help, and so for: {modalities}',
  MODALITIES_NOT_SERVED: 'The offer brings none of the kinds of help asked for',
  LANGUAGE_SHARED:
    '{languagesCount, plural, one {Working language in common} other {Working languages in common}}: {languages}',
  LANGUAGE_NOT_SHARED: 'No working language in common',
  GENDER_MARKER_MET: 'Gender marker of the need: {marker}. This meets what the offer seeks: {sought}',
  GENDER_MARKER_BELOW: 'Gender marker of the need: {marker}. This is below what the offer seeks: {sought}',
  RANKED: 'Place in the State’s own list of priorities: {rank}',
  RANKED_IN_PLAN: 'Place in the State’s own list of priorities: {rank}. The need serves a national action plan',
  IN_ACTION_PLAN: 'The need serves a national action plan',
  NOT_IN_ACTION_PLAN: 'The need names no national action plan that it serves',
  SAYS_ALL: 'The need says all that it should: {says}',
  SAYS_PART: 'The need says: {says}. Still to be said: {lacks}',
  SAYS_NOTHING: 'The need does not say yet: {lacks}',
  LONG_UNANSWERED: 'Unanswered since {since}: {days, plural, one {# day} other {# days}}',
  LEAST_DEVELOPED_OR_ISLAND:
    '{countriesSeveral, select, yes {Least developed countries or small island developing States} other {Least developed country or small island developing State}}: {countries}',
  LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND:
    'Unanswered since {since}: {days, plural, one {# day} other {# days}}. {countriesSeveral, select, yes {Least developed countries or small island developing States} other {Least developed country or small island developing State}}: {countries}',
  NO_SPECIAL_BALANCE: 'Neither long unanswered nor a least developed country or small island developing State',
  WORKED_HERE_BEFORE:
    'The provider has worked here before: {countries}{themesGiven, select, yes {. It has also worked on: {themes}} other {}}',
  WORKED_ON_THIS_BEFORE: 'The provider has worked elsewhere on: {themes}',
  NO_PAST_WORK_HERE: 'No past work of the provider is known in these countries or on these themes',
  UNKNOWN_THEME: unknown('Themes'),
  UNKNOWN_GEOGRAPHY: unknown('Place'),
  UNKNOWN_COVERAGE: unknown('Share of the cost'),
  UNKNOWN_TIMING: unknown('Timing'),
  UNKNOWN_MODALITY: unknown('Kind of help'),
  UNKNOWN_LANGUAGE: unknown('Working language'),
  UNKNOWN_GENDER: unknown('Gender marker'),
  UNKNOWN_PRIORITY: unknown('National priority'),
  UNKNOWN_MATURITY: unknown('Preparation of the need'),
  UNKNOWN_BALANCE: unknown('Balance among States'),
  UNKNOWN_TRACK_RECORD: unknown('Track record of the provider'),
  RATE_OLD: 'The exchange rate used is more than 62 days old: {currency}, {date}',
  OVERLAP_SAME_PROVIDER:
    'The provider already does similar work there ({countries}: {themes}). {deduction} taken off the fit',
  OVERLAP_OTHER_PROVIDER:
    'Another provider already does similar work there ({countries}: {themes}). {deduction} taken off the fit',
  SYNERGY_STOCK_MARKING:
    'Asked for and offered together with stockpile management: {themes}. This adds up to 5 of 100 to the fit',
  ADD_THEME: 'Would fit if the offer also named this theme: {theme}',
  ADD_COUNTRY: 'Would fit if the offer also reached this country: {country}',
  ADD_RECIPIENT: 'Would fit if the offer were also open to this kind of recipient: {recipient}',
  NAME_ORGANISATION: 'Would fit if the need named an eligible organisation to receive the help',
  ADD_MODALITY: 'Would fit if the offer also brought this kind of help: {modality}',
  MOVE_START: 'Would fit if the need started on this day: {date}',
  FIT_WINDOW: 'Would fit if the work were done in this time: {from} – {to}',
  ASK_FOR_LESS: 'Would fit if the need accepted a first part: {amount}',
  LOWER_MINIMUM: 'Would fit if the offer granted a smaller sum: {amount}',
  AGREE_AMOUNT: 'Would fit if both sides accepted this smaller sum: {amount}',
  ADD_RATE: 'Would fit with an exchange rate for: {currencies}',
  RAISE_GENDER_MARKER: 'Would fit if the gender marker of the need were at least: {marker}',
  HIGHER_SCORE: 'Its fit is higher: {above} of 100, against {below}',
  MORE_IS_KNOWN: 'The fit is the same, but more of it rests on known facts: {above}, against {below}',
  COVERS_MORE: 'The fit is the same, but more of what is open would be covered: {above}, against {below}',
  COVERAGE_IS_KNOWN: 'The fit is the same, but here the share that would be covered is known: {above}',
  ENDS_EARLIER: 'The fit is the same, but the time of the need ends earlier: {above}, against {below}',
  END_IS_KNOWN: 'The fit is the same, but here the end of the need’s time is known: {above}',
  SAME_BUT_FOR_IDS: 'Both fit equally well. Which comes first is settled by their numbers alone',
  NOT_SHOWN: 'This rests on facts that are not open to you',
  BUNDLE_SAME_COUNTRY:
    '{countriesSeveral, select, yes {Both needs are for these countries} other {Both needs are for this country}}: {countries}',
  BUNDLE_NEIGHBOURS: 'The needs are for neighbouring countries: {countries}',
  BUNDLE_STOCK_AND_MARKING:
    'Stockpile management together with marking, record-keeping or tracing: {themes}. A need that asks for one of them alone gains up to 5 of 100',
  BUNDLE_SAME_TIME: 'The work can go on at the same time: {from} – {to}',
  BUNDLE_ENOUGH_LEFT: 'What is left of the offer suffices for both needs: {amount}',
  BUNDLE_ENOUGH_UNITS: 'What is left of the offer suffices for both needs ({unit}: {quantity})',
};
