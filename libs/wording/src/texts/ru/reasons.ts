import type { Catalogue } from '../catalogue.js';

const days = (name: string) => `{${name}, plural, one {# день} few {# дня} many {# дней} other {# дня}}`;

const unknown = (what: string) =>
  `${what}: данных нет, засчитано наполовину{missingGiven, select, yes {. Не хватает сведений: {missing}} other {}}`;

export const reasons: Catalogue['reasons'] = {
  THEMES_SHARED:
    '{themesCount, plural, one {# общая тема} few {# общие темы} many {# общих тем} other {# общей темы}}: {themes}{nearGiven, select, yes {. Близко к тому, что названо в предложении: {near}} other {}}',
  THEMES_NEAR: 'Общих тем нет, но близко к тому, что названо в предложении: {near}',
  THEMES_NOT_SHARED: 'Общих тем нет',
  OFFER_NAMES_COUNTRY:
    '{countriesSeveral, select, yes {Предложение охватывает эти страны и называет хотя бы одну из них} other {В предложении названа эта страна}}: {countries}',
  OFFER_NAMES_REGION:
    '{countriesSeveral, select, yes {Предложение охватывает эти страны, хотя бы одну — через названный регион или группу} other {В предложении назван регион или группа с этой страной}}: {countries}',
  OFFER_WORLDWIDE: 'Предложение открыто для всего мира, в том числе: {countries}',
  NO_SHARED_COUNTRY: 'Предложение не охватывает ни одной страны из потребности',
  COVERS_SHARE:
    'Покрывает {share} того, чего ещё не хватает ({shareWhole, select, yes {{lacking}} other {{give} из {lacking}}})',
  COVERS_UNITS: 'Покрывает {share} того, чего ещё не хватает ({unit}: {give} из {lacking})',
  STARTS_IN_TIME: `Начало вовремя. Можно использовать: ${days('days')}, {from} – {to}`,
  STARTS_LATE: `Начало позже, чем возможно для потребности, на столько: ${days('delay')}. Можно использовать: ${days('days')}, {from} – {to}`,
  NO_COMMON_TIME: 'У потребности и предложения нет ни одного общего дня',
  MODALITIES_SERVED: 'Запрошено и предложено: {modalities}',
  GRANT_FUNDS_ANY: 'Грантом можно оплатить любой вид помощи, в том числе: {modalities}',
  MODALITIES_NOT_SERVED: 'В предложении нет ни одного из запрошенных видов помощи',
  LANGUAGE_SHARED:
    '{languagesCount, plural, one {Общий рабочий язык} few {Общие рабочие языки} many {Общие рабочие языки} other {Общие рабочие языки}}: {languages}',
  LANGUAGE_NOT_SHARED: 'Общего рабочего языка нет',
  GENDER_MARKER_MET: 'Гендерный маркер потребности: {marker}. Это отвечает тому, что требуется в предложении: {sought}',
  GENDER_MARKER_BELOW: 'Гендерный маркер потребности: {marker}. Это ниже того, что требуется в предложении: {sought}',
  RANKED: 'Место в собственном списке приоритетов государства: {rank}',
  RANKED_IN_PLAN:
    'Место в собственном списке приоритетов государства: {rank}. Потребность служит национальному плану действий',
  IN_ACTION_PLAN: 'Потребность служит национальному плану действий',
  NOT_IN_ACTION_PLAN: 'В потребности не назван национальный план действий, которому она служит',
  SAYS_ALL: 'В потребности сказано всё, что нужно: {says}',
  SAYS_PART: 'В потребности указано: {says}. Ещё не указано: {lacks}',
  SAYS_NOTHING: 'В потребности ещё не указано: {lacks}',
  LONG_UNANSWERED: `Без ответа с этой даты: {since} (${days('days')})`,
  LEAST_DEVELOPED_OR_ISLAND:
    '{countriesSeveral, select, yes {Наименее развитые страны или малые островные развивающиеся государства} other {Наименее развитая страна или малое островное развивающееся государство}}: {countries}',
  LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND: `Без ответа с этой даты: {since} (${days('days')}). {countriesSeveral, select, yes {Наименее развитые страны или малые островные развивающиеся государства} other {Наименее развитая страна или малое островное развивающееся государство}}: {countries}`,
  NO_SPECIAL_BALANCE:
    'Потребность не остаётся долго без ответа и не касается наименее развитой страны или малого островного развивающегося государства',
  WORKED_HERE_BEFORE:
    'Эта сторона уже оказывала здесь помощь: {countries}{themesGiven, select, yes {. Она также работала по темам: {themes}} other {}}',
  WORKED_ON_THIS_BEFORE: 'Эта сторона оказывала помощь в других местах по темам: {themes}',
  NO_PAST_WORK_HERE: 'О прошлой помощи этой стороны в этих странах или по этим темам ничего не известно',
  UNKNOWN_THEME: unknown('Темы'),
  UNKNOWN_GEOGRAPHY: unknown('Место'),
  UNKNOWN_COVERAGE: unknown('Доля стоимости'),
  UNKNOWN_TIMING: unknown('Сроки'),
  UNKNOWN_MODALITY: unknown('Вид помощи'),
  UNKNOWN_LANGUAGE: unknown('Рабочий язык'),
  UNKNOWN_GENDER: unknown('Гендерный маркер'),
  UNKNOWN_PRIORITY: unknown('Национальный приоритет'),
  UNKNOWN_MATURITY: unknown('Проработанность потребности'),
  UNKNOWN_BALANCE: unknown('Баланс между государствами'),
  UNKNOWN_TRACK_RECORD: unknown('Прошлый опыт стороны, оказывающей помощь'),
  RATE_OLD: 'Использованному обменному курсу больше 62 дней: {currency}, {date}',
  OVERLAP_SAME_PROVIDER:
    'Эта же сторона уже ведёт там сходную работу ({countries}: {themes}). Вычтено из оценки: {deduction}',
  OVERLAP_OTHER_PROVIDER:
    'Другая сторона уже ведёт там сходную работу ({countries}: {themes}). Вычтено из оценки: {deduction}',
  SYNERGY_STOCK_MARKING:
    'Запрошено и предложено вместе с управлением запасами: {themes}. Это добавляет до 5 пунктов из 100',
  ADD_THEME: 'Подошло бы, если бы в предложении была ещё и эта тема: {theme}',
  ADD_COUNTRY: 'Подошло бы, если бы предложение охватывало ещё и эту страну: {country}',
  ADD_RECIPIENT: 'Подошло бы, если бы предложение было открыто и для такого получателя: {recipient}',
  NAME_ORGANISATION: 'Подошло бы, если бы в потребности была названа организация, которая имеет право получить помощь',
  ADD_MODALITY: 'Подошло бы, если бы в предложении был ещё и этот вид помощи: {modality}',
  MOVE_START: 'Подошло бы, если бы работа по потребности началась в этот день: {date}',
  FIT_WINDOW: 'Подошло бы, если бы работа прошла в эти сроки: {from} – {to}',
  ASK_FOR_LESS: 'Подошло бы, если бы для потребности была принята первая часть: {amount}',
  LOWER_MINIMUM: 'Подошло бы, если бы по предложению выделялась меньшая сумма: {amount}',
  AGREE_AMOUNT: 'Подошло бы, если бы обе стороны согласились на меньшую сумму: {amount}',
  ADD_RATE: 'Подошло бы при наличии обменного курса: {currencies}',
  RAISE_GENDER_MARKER: 'Подошло бы, если бы гендерный маркер потребности был не ниже: {marker}',
  HIGHER_SCORE: 'Оценка соответствия выше: {above} из 100 против {below}',
  MORE_IS_KNOWN: 'Оценка та же, но она больше опирается на известные факты: {above} против {below}',
  COVERS_MORE: 'Оценка та же, но покрывается больше недостающего: {above} против {below}',
  COVERAGE_IS_KNOWN: 'Оценка та же, но здесь известно, какая доля покрывается: {above}',
  ENDS_EARLIER: 'Оценка та же, но срок потребности заканчивается раньше: {above} против {below}',
  END_IS_KNOWN: 'Оценка та же, но здесь известно, когда заканчивается срок потребности: {above}',
  SAME_BUT_FOR_IDS: 'Обе пары подходят одинаково. Порядок определяют только их номера',
  NOT_SHOWN: 'Это основано на сведениях, которые вам не открыты',
  BUNDLE_SAME_COUNTRY:
    '{countriesSeveral, select, yes {Обе потребности относятся к этим странам} other {Обе потребности относятся к этой стране}}: {countries}',
  BUNDLE_NEIGHBOURS: 'Потребности относятся к соседним странам: {countries}',
  BUNDLE_STOCK_AND_MARKING:
    'Управление запасами вместе с маркировкой, учётом или отслеживанием: {themes}. Потребности, в которой запрошено лишь что-то одно, это добавляет до 5 пунктов из 100',
  BUNDLE_SAME_TIME: 'Работа может идти в одно и то же время: {from} – {to}',
  BUNDLE_ENOUGH_LEFT: 'Остатка предложения хватает на обе потребности: {amount}',
  BUNDLE_ENOUGH_UNITS: 'Остатка предложения хватает на обе потребности ({unit}: {quantity})',
};
