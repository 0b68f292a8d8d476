import type { Random } from '../../../bench/data/random.js';

/** What records of one language are made of: what is to be done, to what, where, and sentences about it. */
interface Phrases {
  doing: readonly string[];
  things: readonly string[];
  places: readonly string[];
  sentences: readonly string[];
  /** Between the parts of a title. */
  space: string;
}

export type WrittenLanguage = 'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh';

const PHRASES: Readonly<Record<WrittenLanguage, Phrases>> = {
  en: {
    space: ' ',
    doing: ['Securing', 'Marking', 'Destroying', 'Registering', 'Tracing', 'Collecting', 'Training the keepers of'],
    things: ['small arms', 'light weapons', 'service rifles', 'ammunition', 'surplus pistols', 'seized weapons'],
    places: [
      'in three districts',
      'at border posts',
      'in police stores',
      'in the capital',
      'along the river',
      'in the north',
    ],
    sentences: [
      'The national commission has trained forty armourers and needs machines for the work.',
      'Doors, locks and registers of the stores do not meet the standard.',
      'Women serve in the inspection teams and are to lead two of them.',
      'An earlier project ended before the records were entered.',
      'The police provide staff, premises and transport.',
      'Weapons handed in during the amnesty wait for destruction.',
    ],
  },
  fr: {
    space: ' ',
    doing: ['Sécurisation', 'Marquage', 'Destruction', 'Enregistrement', 'Traçage', 'Collecte', 'Formation à la garde'],
    things: [
      'des armes légères',
      'des fusils de service',
      'des munitions',
      'des excédents',
      'des armes saisies',
      'de l’armurerie',
    ],
    places: [
      'dans trois districts',
      'aux postes frontière',
      'dans les dépôts de police',
      'dans la capitale',
      'au nord',
    ],
    sentences: [
      'La commission nationale a formé quarante armuriers et manque de machines.',
      'Les portes et les registres des dépôts ne répondent pas aux normes.',
      'Des femmes font partie des équipes d’inspection.',
      'Un projet antérieur s’est achevé avant la saisie des données.',
      'Les armes remises pendant l’amnistie attendent leur destruction.',
    ],
  },
  es: {
    space: ' ',
    doing: [
      'Seguridad',
      'Marcado',
      'Destrucción',
      'Registro',
      'Localización',
      'Recogida',
      'Capacitación en la custodia',
    ],
    things: ['de armas pequeñas', 'de fusiles de servicio', 'de municiones', 'de excedentes', 'de armas incautadas'],
    places: ['en tres distritos', 'en puestos fronterizos', 'en depósitos policiales', 'en la capital', 'en el norte'],
    sentences: [
      'La comisión nacional ha formado a cuarenta armeros y necesita máquinas.',
      'Las puertas y los registros de los depósitos no cumplen las normas.',
      'Las mujeres forman parte de los equipos de inspección.',
      'Las armas entregadas durante la amnistía esperan su destrucción.',
    ],
  },
  ru: {
    space: ' ',
    doing: ['Охрана', 'Маркировка', 'Уничтожение', 'Учет', 'Отслеживание', 'Сбор', 'Обучение хранителей'],
    things: ['стрелкового оружия', 'легких вооружений', 'боеприпасов', 'излишков оружия', 'изъятого оружия'],
    places: ['в трех районах', 'на пограничных постах', 'на складах полиции', 'в столице', 'на севере'],
    sentences: [
      'Национальная комиссия подготовила сорок оружейников, но не хватает станков.',
      'Двери и журналы складов не отвечают нормам.',
      'Женщины входят в состав инспекционных групп.',
      'Оружие, сданное во время амнистии, ожидает уничтожения.',
    ],
  },
  ar: {
    space: ' ',
    doing: ['تأمين', 'وسم', 'تدمير', 'تسجيل', 'تعقب', 'جمع', 'تدريب أمناء'],
    things: ['الأسلحة الصغيرة', 'الأسلحة الخفيفة', 'بنادق الخدمة', 'الذخيرة', 'فائض المسدسات', 'الأسلحة المضبوطة'],
    places: ['في ثلاث مقاطعات', 'في المراكز الحدودية', 'في مستودعات الشرطة', 'في العاصمة', 'في الشمال'],
    sentences: [
      'درّبت اللجنة الوطنية أربعين أمين سلاح وتحتاج إلى آلات.',
      'لا تستوفي أبواب المستودعات وسجلاتها المعايير.',
      'تشارك النساء في فرق التفتيش.',
      'الأسلحة التي سُلّمت خلال العفو تنتظر التدمير.',
    ],
  },
  zh: {
    space: '',
    doing: ['保护', '标识', '销毁', '登记', '追查', '收缴', '培训保管员管理'],
    things: ['小武器', '轻武器', '制式步枪', '弹药', '过剩手枪', '没收的武器'],
    places: ['三个地区的', '边境哨所的', '警察仓库的', '首都的', '北部的'],
    sentences: [
      '国家委员会已培训四十名军械员，但缺少机器。',
      '仓库的门和登记册不符合标准。',
      '妇女参加检查小组。',
      '大赦期间上缴的武器等待销毁。',
    ],
  },
};

const LANGUAGES = [
  ['en', 40],
  ['fr', 22],
  ['es', 14],
  ['ar', 10],
  ['ru', 7],
  ['zh', 7],
] as const;

export const someLanguage = (random: Random): WrittenLanguage => random.weighted(LANGUAGES);

/** A title such as people write; the number makes that not all are alike. */
export function titleIn(language: WrittenLanguage, random: Random, number: number): string {
  const { doing, things, places, space } = PHRASES[language];
  const parts = [random.one(doing), random.one(things), random.one(places)];
  // In Chinese the place stands before what is there.
  const ordered = language === 'zh' ? [parts[0], parts[2], parts[1]] : parts;
  return `${ordered.join(space)} ${number}`;
}

/** Some sentences, in an order of their own. */
export function textIn(language: WrittenLanguage, random: Random, count: number): string {
  const { sentences, things, places, doing, space } = PHRASES[language];
  const more = Array.from({ length: count }, () =>
    random.chance(60)
      ? random.one(sentences)
      : [random.one(doing), random.one(things), random.one(places)].join(space) + (language === 'zh' ? '。' : '.'),
  );
  return more.join(language === 'zh' ? '' : ' ');
}
