import type { Catalogue } from '../catalogue.js';

const unknown = (what: string) =>
  `${what}: dato desconocido, cuenta la mitad{missingGiven, select, yes {. Falta en: {missing}} other {}}`;

export const reasons: Catalogue['reasons'] = {
  THEMES_SHARED:
    '{themesCount, plural, one {# tema en común} many {# de temas en común} other {# temas en común}}: {themes}{nearGiven, select, yes {. Cerca de lo que nombra la oferta: {near}} other {}}',
  THEMES_NEAR: 'Ningún tema en común, pero cerca de lo que nombra la oferta: {near}',
  THEMES_NOT_SHARED: 'Ningún tema en común',
  OFFER_NAMES_COUNTRY:
    '{countriesSeveral, select, yes {La oferta abarca estos países y nombra al menos uno} other {La oferta nombra este país}}: {countries}',
  OFFER_NAMES_REGION:
    '{countriesSeveral, select, yes {La oferta abarca estos países, al menos uno por una región o un grupo que nombra} other {La oferta nombra una región o un grupo con este país}}: {countries}',
  OFFER_WORLDWIDE: 'La oferta está abierta a todo el mundo, lo que incluye: {countries}',
  NO_SHARED_COUNTRY: 'La oferta no abarca ningún país de la necesidad',
  COVERS_SHARE: 'Cubre {share} de lo que aún falta ({shareWhole, select, yes {{lacking}} other {{give} de {lacking}}})',
  COVERS_UNITS: 'Cubre {share} de lo que aún falta ({unit}: {give} de {lacking})',
  STARTS_IN_TIME:
    'Comienza a tiempo: {days, plural, one {# día utilizable} many {# de días utilizables} other {# días utilizables}}, {from} – {to}',
  STARTS_LATE:
    'Comienza {delay, plural, one {# día} many {# de días} other {# días}} después de lo que la necesidad podría: {days, plural, one {# día utilizable} many {# de días utilizables} other {# días utilizables}}, {from} – {to}',
  NO_COMMON_TIME: 'Ningún día común a la necesidad y la oferta',
  MODALITIES_SERVED: 'Solicitado y ofrecido: {modalities}',
  GRANT_FUNDS_ANY: 'Una subvención puede pagar cualquier tipo de ayuda, y por tanto: {modalities}',
  MODALITIES_NOT_SERVED: 'La oferta no aporta ninguno de los tipos de ayuda solicitados',
  LANGUAGE_SHARED:
    '{languagesCount, plural, one {Idioma de trabajo en común} many {Idiomas de trabajo en común} other {Idiomas de trabajo en común}}: {languages}',
  LANGUAGE_NOT_SHARED: 'Ningún idioma de trabajo en común',
  GENDER_MARKER_MET: 'Marcador de género de la necesidad: {marker}. Cumple lo que busca la oferta: {sought}',
  GENDER_MARKER_BELOW: 'Marcador de género de la necesidad: {marker}. Es inferior a lo que busca la oferta: {sought}',
  RANKED: 'Puesto en la lista de prioridades del Estado: {rank}',
  RANKED_IN_PLAN:
    'Puesto en la lista de prioridades del Estado: {rank}. La necesidad sirve a un plan de acción nacional',
  IN_ACTION_PLAN: 'La necesidad sirve a un plan de acción nacional',
  NOT_IN_ACTION_PLAN: 'La necesidad no nombra ningún plan de acción nacional al que sirva',
  SAYS_ALL: 'La necesidad dice todo lo que debería: {says}',
  SAYS_PART: 'La necesidad indica: {says}. Falta por indicar: {lacks}',
  SAYS_NOTHING: 'La necesidad aún no indica: {lacks}',
  LONG_UNANSWERED:
    'Sin respuesta desde esta fecha: {since} ({days, plural, one {# día} many {# de días} other {# días}})',
  LEAST_DEVELOPED_OR_ISLAND:
    '{countriesSeveral, select, yes {Países menos adelantados o pequeños Estados insulares en desarrollo} other {País menos adelantado o pequeño Estado insular en desarrollo}}: {countries}',
  LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND:
    'Sin respuesta desde esta fecha: {since} ({days, plural, one {# día} many {# de días} other {# días}}). {countriesSeveral, select, yes {Países menos adelantados o pequeños Estados insulares en desarrollo} other {País menos adelantado o pequeño Estado insular en desarrollo}}: {countries}',
  NO_SPECIAL_BALANCE: 'Ni mucho tiempo sin respuesta, ni país menos adelantado o pequeño Estado insular en desarrollo',
  WORKED_HERE_BEFORE:
    'El proveedor ya ha trabajado aquí: {countries}{themesGiven, select, yes {. También ha trabajado en: {themes}} other {}}',
  WORKED_ON_THIS_BEFORE: 'El proveedor ha trabajado en otros lugares en: {themes}',
  NO_PAST_WORK_HERE: 'No se conoce ningún trabajo anterior del proveedor en estos países ni en estos temas',
  UNKNOWN_THEME: unknown('Temas'),
  UNKNOWN_GEOGRAPHY: unknown('Lugar'),
  UNKNOWN_COVERAGE: unknown('Parte del costo'),
  UNKNOWN_TIMING: unknown('Calendario'),
  UNKNOWN_MODALITY: unknown('Tipo de ayuda'),
  UNKNOWN_LANGUAGE: unknown('Idioma de trabajo'),
  UNKNOWN_GENDER: unknown('Marcador de género'),
  UNKNOWN_PRIORITY: unknown('Prioridad nacional'),
  UNKNOWN_MATURITY: unknown('Preparación de la necesidad'),
  UNKNOWN_BALANCE: unknown('Equilibrio entre Estados'),
  UNKNOWN_TRACK_RECORD: unknown('Trayectoria del proveedor'),
  RATE_OLD: 'El tipo de cambio utilizado tiene más de 62 días: {currency}, {date}',
  OVERLAP_SAME_PROVIDER:
    'El proveedor ya lleva a cabo allí actividades similares ({countries}: {themes}). {deduction} menos en la valoración',
  OVERLAP_OTHER_PROVIDER:
    'Otro proveedor ya lleva a cabo allí actividades similares ({countries}: {themes}). {deduction} menos en la valoración',
  SYNERGY_STOCK_MARKING:
    'Solicitado y ofrecido junto con la gestión de existencias: {themes}. Esto suma hasta 5 puntos de 100',
  ADD_THEME: 'Encajaría si la oferta nombrara también este tema: {theme}',
  ADD_COUNTRY: 'Encajaría si la oferta abarcara también este país: {country}',
  ADD_RECIPIENT: 'Encajaría si la oferta estuviera abierta también a este tipo de beneficiario: {recipient}',
  NAME_ORGANISATION: 'Encajaría si la necesidad nombrara una organización admisible para recibir la ayuda',
  ADD_MODALITY: 'Encajaría si la oferta aportara también este tipo de ayuda: {modality}',
  MOVE_START: 'Encajaría si la necesidad comenzara en esta fecha: {date}',
  FIT_WINDOW: 'Encajaría si el trabajo se hiciera en este período: {from} – {to}',
  ASK_FOR_LESS: 'Encajaría si la necesidad aceptara una primera parte: {amount}',
  LOWER_MINIMUM: 'Encajaría si la oferta concediera una suma menor: {amount}',
  AGREE_AMOUNT: 'Encajaría si ambas partes aceptaran esta suma menor: {amount}',
  ADD_RATE: 'Encajaría con un tipo de cambio para: {currencies}',
  RAISE_GENDER_MARKER: 'Encajaría si el marcador de género de la necesidad fuera al menos: {marker}',
  HIGHER_SCORE: 'Su valoración es más alta: {above} de 100, frente a {below}',
  MORE_IS_KNOWN: 'La valoración es la misma, pero se apoya más en datos conocidos: {above}, frente a {below}',
  COVERS_MORE: 'La valoración es la misma, pero se cubriría más de lo que falta: {above}, frente a {below}',
  COVERAGE_IS_KNOWN: 'La valoración es la misma, pero aquí se conoce la parte que se cubriría: {above}',
  ENDS_EARLIER: 'La valoración es la misma, pero el período de la necesidad termina antes: {above}, frente a {below}',
  END_IS_KNOWN: 'La valoración es la misma, pero aquí se conoce el fin del período de la necesidad: {above}',
  SAME_BUT_FOR_IDS: 'Ambas encajan igual de bien. El orden lo deciden solo sus números',
  NOT_SHOWN: 'Esto se basa en datos que no están abiertos para usted',
  BUNDLE_SAME_COUNTRY:
    '{countriesSeveral, select, yes {Ambas necesidades son para estos países} other {Ambas necesidades son para este país}}: {countries}',
  BUNDLE_NEIGHBOURS: 'Las necesidades son para países vecinos: {countries}',
  BUNDLE_STOCK_AND_MARKING:
    'Gestión de existencias junto con marcado, registro o localización: {themes}. Una necesidad que pide solo una de estas cosas gana hasta 5 puntos de 100',
  BUNDLE_SAME_TIME: 'Los trabajos pueden hacerse al mismo tiempo: {from} – {to}',
  BUNDLE_ENOUGH_LEFT: 'Lo que queda de la oferta alcanza para ambas necesidades: {amount}',
  BUNDLE_ENOUGH_UNITS: 'Lo que queda de la oferta alcanza para ambas necesidades ({unit}: {quantity})',
};
