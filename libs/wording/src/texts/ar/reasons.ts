import type { Catalogue } from '../catalogue.js';

const days = (name: string) =>
  `{${name}, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}`;

const unknown = (what: string) =>
  `${what}: غير معروف، ويُحتسب بالنصف{missingGiven, select, yes {. المعلومات الناقصة في: {missing}} other {}}`;

export const reasons: Catalogue['reasons'] = {
  THEMES_SHARED:
    '{themesCount, plural, zero {# موضوع مشترك} one {موضوع مشترك واحد} two {موضوعان مشتركان} few {# مواضيع مشتركة} many {# موضوعًا مشتركًا} other {# موضوع مشترك}}: {themes}{nearGiven, select, yes {. قريب مما يسميه العرض: {near}} other {}}',
  THEMES_NEAR: 'لا موضوع مشترك، لكنه قريب مما يسميه العرض: {near}',
  THEMES_NOT_SHARED: 'لا موضوع مشترك',
  OFFER_NAMES_COUNTRY:
    '{countriesSeveral, select, yes {يشمل العرض هذه البلدان ويسمي واحدًا منها على الأقل} other {يسمي العرض هذا البلد}}: {countries}',
  OFFER_NAMES_REGION:
    '{countriesSeveral, select, yes {يشمل العرض هذه البلدان، وواحدًا منها على الأقل من خلال منطقة أو مجموعة يسميها} other {يسمي العرض منطقة أو مجموعة فيها هذا البلد}}: {countries}',
  OFFER_WORLDWIDE: 'العرض مفتوح للعالم كله، ويشمل ذلك: {countries}',
  NO_SHARED_COUNTRY: 'لا يشمل العرض أي بلد من بلدان الاحتياج',
  COVERS_SHARE: 'يغطي {share} مما زال ناقصًا ({shareWhole, select, yes {{lacking}} other {{give} من {lacking}}})',
  COVERS_UNITS: 'يغطي {share} مما زال ناقصًا ({unit}: {give} من {lacking})',
  STARTS_IN_TIME: `يبدأ في الوقت المناسب. المدة الصالحة: ${days('days')}، من {from} إلى {to}`,
  STARTS_LATE: `يبدأ بعد الموعد الممكن للاحتياج بهذه المدة: ${days('delay')}. المدة الصالحة: ${days('days')}، من {from} إلى {to}`,
  NO_COMMON_TIME: 'لا يوم مشتركًا بين الاحتياج والعرض',
  MODALITIES_SERVED: 'مطلوب ومعروض: {modalities}',
  GRANT_FUNDS_ANY: 'يمكن للمنحة أن تموّل أي نوع من المساعدة، ومنها: {modalities}',
  MODALITIES_NOT_SERVED: 'لا يقدم العرض أيًا من أنواع المساعدة المطلوبة',
  LANGUAGE_SHARED:
    '{languagesCount, plural, zero {لغات العمل المشتركة} one {لغة العمل المشتركة} two {لغتا العمل المشتركتان} few {لغات العمل المشتركة} many {لغات العمل المشتركة} other {لغات العمل المشتركة}}: {languages}',
  LANGUAGE_NOT_SHARED: 'لا لغة عمل مشتركة',
  GENDER_MARKER_MET: 'مؤشر النوع الجنساني للاحتياج: {marker}. وهو يستوفي ما يطلبه العرض: {sought}',
  GENDER_MARKER_BELOW: 'مؤشر النوع الجنساني للاحتياج: {marker}. وهو أدنى مما يطلبه العرض: {sought}',
  RANKED: 'الترتيب في قائمة أولويات الدولة نفسها: {rank}',
  RANKED_IN_PLAN: 'الترتيب في قائمة أولويات الدولة نفسها: {rank}. ويخدم الاحتياج خطة عمل وطنية',
  IN_ACTION_PLAN: 'يخدم الاحتياج خطة عمل وطنية',
  NOT_IN_ACTION_PLAN: 'لا يسمي الاحتياج خطة عمل وطنية يخدمها',
  SAYS_ALL: 'يذكر الاحتياج كل ما ينبغي ذكره: {says}',
  SAYS_PART: 'يذكر الاحتياج: {says}. وما زال ينقصه: {lacks}',
  SAYS_NOTHING: 'لا يذكر الاحتياج بعد: {lacks}',
  LONG_UNANSWERED: `بلا رد منذ هذا التاريخ: {since} (${days('days')})`,
  LEAST_DEVELOPED_OR_ISLAND:
    '{countriesSeveral, select, yes {من أقل البلدان نموًا أو الدول الجزرية الصغيرة النامية} other {من أقل البلدان نموًا أو الدول الجزرية الصغيرة النامية}}: {countries}',
  LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND: `بلا رد منذ هذا التاريخ: {since} (${days('days')}). {countriesSeveral, select, yes {من أقل البلدان نموًا أو الدول الجزرية الصغيرة النامية} other {من أقل البلدان نموًا أو الدول الجزرية الصغيرة النامية}}: {countries}`,
  NO_SPECIAL_BALANCE: 'لم يطل انتظار الرد، وليس من أقل البلدان نموًا ولا من الدول الجزرية الصغيرة النامية',
  WORKED_HERE_BEFORE:
    'سبق لمقدّم المساعدة أن عمل هنا: {countries}{themesGiven, select, yes {. وعمل أيضًا في: {themes}} other {}}',
  WORKED_ON_THIS_BEFORE: 'سبق لمقدّم المساعدة أن عمل في أماكن أخرى في: {themes}',
  NO_PAST_WORK_HERE: 'لا يُعرف لمقدّم المساعدة عمل سابق في هذه البلدان أو في هذه المواضيع',
  UNKNOWN_THEME: unknown('الموضوع'),
  UNKNOWN_GEOGRAPHY: unknown('المكان'),
  UNKNOWN_COVERAGE: unknown('الجزء المغطى من التكلفة'),
  UNKNOWN_TIMING: unknown('التوقيت'),
  UNKNOWN_MODALITY: unknown('نوع المساعدة'),
  UNKNOWN_LANGUAGE: unknown('التوافق في لغة العمل'),
  UNKNOWN_GENDER: unknown('مؤشر النوع الجنساني'),
  UNKNOWN_PRIORITY: unknown('الترتيب في الأولويات الوطنية'),
  UNKNOWN_MATURITY: unknown('إعداد الاحتياج'),
  UNKNOWN_BALANCE: unknown('التوازن بين الدول'),
  UNKNOWN_TRACK_RECORD: unknown('السجل السابق لمقدّم المساعدة'),
  RATE_OLD: 'مضى على سعر الصرف المستخدم أكثر من 62 يومًا: {currency}، {date}',
  OVERLAP_SAME_PROVIDER:
    'يقوم مقدّم المساعدة نفسه بعمل مماثل هناك ({countries}: {themes}). المخصوم من درجة الملاءمة: {deduction}',
  OVERLAP_OTHER_PROVIDER:
    'يقوم مقدّم مساعدة آخر بعمل مماثل هناك ({countries}: {themes}). المخصوم من درجة الملاءمة: {deduction}',
  SYNERGY_STOCK_MARKING: 'مطلوب ومعروض مع إدارة المخزونات: {themes}. ويضيف هذا ما يصل إلى 5 من 100 إلى درجة الملاءمة',
  ADD_THEME: 'يصبح مناسبًا لو سمّى العرض هذا الموضوع أيضًا: {theme}',
  ADD_COUNTRY: 'يصبح مناسبًا لو شمل العرض هذا البلد أيضًا: {country}',
  ADD_RECIPIENT: 'يصبح مناسبًا لو فُتح العرض لهذا النوع من المستفيدين أيضًا: {recipient}',
  NAME_ORGANISATION: 'يصبح مناسبًا لو سمّى الاحتياج منظمة مؤهلة لتلقي المساعدة',
  ADD_MODALITY: 'يصبح مناسبًا لو قدّم العرض هذا النوع من المساعدة أيضًا: {modality}',
  MOVE_START: 'يصبح مناسبًا لو بدأ الاحتياج في هذا اليوم: {date}',
  FIT_WINDOW: 'يصبح مناسبًا لو جرى العمل في هذه المدة: من {from} إلى {to}',
  ASK_FOR_LESS: 'يصبح مناسبًا لو قبل الاحتياج جزءًا أول: {amount}',
  LOWER_MINIMUM: 'يصبح مناسبًا لو منح العرض مبلغًا أصغر: {amount}',
  AGREE_AMOUNT: 'يصبح مناسبًا لو قبل الطرفان هذا المبلغ الأصغر: {amount}',
  ADD_RATE: 'يصبح مناسبًا مع وجود سعر صرف لما يلي: {currencies}',
  RAISE_GENDER_MARKER: 'يصبح مناسبًا لو كان مؤشر النوع الجنساني للاحتياج على الأقل: {marker}',
  HIGHER_SCORE: 'درجة ملاءمته أعلى: {above} من 100، مقابل {below}',
  MORE_IS_KNOWN: 'درجة الملاءمة نفسها، لكنها تستند أكثر إلى معلومات معروفة: {above}، مقابل {below}',
  COVERS_MORE: 'درجة الملاءمة نفسها، لكن ما يُغطى مما زال ناقصًا أكبر: {above}، مقابل {below}',
  COVERAGE_IS_KNOWN: 'درجة الملاءمة نفسها، لكن الحصة التي تُغطى معروفة هنا: {above}',
  ENDS_EARLIER: 'درجة الملاءمة نفسها، لكن مدة الاحتياج تنتهي قبل غيرها: {above}، مقابل {below}',
  END_IS_KNOWN: 'درجة الملاءمة نفسها، لكن نهاية مدة الاحتياج معروفة هنا: {above}',
  SAME_BUT_FOR_IDS: 'يتساوى الاثنان في الملاءمة. ولا يحدد الترتيب سوى رقميهما',
  NOT_SHOWN: 'يستند هذا إلى معلومات غير متاحة لكم',
  BUNDLE_SAME_COUNTRY:
    '{countriesSeveral, select, yes {الاحتياجان لهذه البلدان} other {الاحتياجان لهذا البلد}}: {countries}',
  BUNDLE_NEIGHBOURS: 'الاحتياجان لبلدان متجاورة: {countries}',
  BUNDLE_STOCK_AND_MARKING:
    'إدارة المخزونات مع الوسم أو حفظ السجلات أو التعقب: {themes}. ويضيف ذلك إلى احتياج لا يطلب إلا أحدها ما يصل إلى 5 من 100',
  BUNDLE_SAME_TIME: 'يمكن أن يجري العمل في الوقت نفسه: من {from} إلى {to}',
  BUNDLE_ENOUGH_LEFT: 'ما بقي من العرض يكفي للاحتياجين: {amount}',
  BUNDLE_ENOUGH_UNITS: 'ما بقي من العرض يكفي للاحتياجين ({unit}: {quantity})',
};
