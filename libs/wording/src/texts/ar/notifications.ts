import type { Catalogue } from '../catalogue.js';

export const notifications: Catalogue['notifications'] = {
  need_matched:
    'الاحتياج «{needTitle}»: {count, plural, zero {لا عرض مناسبًا} one {عرض واحد مناسب} two {عرضان مناسبان} few {# عروض مناسبة} many {# عرضًا مناسبًا} other {# عرض مناسب}}. أفضل درجة ملاءمة: {bestScore} من 100',
  offer_matched:
    'العرض «{offerTitle}»: {count, plural, zero {لا احتياج مناسبًا} one {احتياج واحد مناسب} two {احتياجان مناسبان} few {# احتياجات مناسبة} many {# احتياجًا مناسبًا} other {# احتياج مناسب}}. أفضل درجة ملاءمة: {bestScore} من 100',
  match_suggested: 'احتياج يناسب عرضكم: «{needTitle}». البلدان: {countries}. درجة الملاءمة: {score} من 100',
  match_interest: 'أُبدي الاهتمام. الاحتياج: «{needTitle}». العرض: «{offerTitle}»',
  match_consent:
    'موافقة على تبادل جهات الاتصال. الاحتياج: «{needTitle}». العرض: «{offerTitle}». تُفتح جهات الاتصال متى وافق الطرفان',
  match_contacts_open: 'وافق الطرفان على التحاور: جهات الاتصال مفتوحة. الاحتياج: «{needTitle}». العرض: «{offerTitle}»',
  match_agreed: 'موافقة على مبلغ. الاحتياج: «{needTitle}». العرض: «{offerTitle}»',
  match_declined: 'تم الاعتذار. الاحتياج: «{needTitle}». العرض: «{offerTitle}»',
  match_withdrawn: 'انسحاب من المحادثات. الاحتياج: «{needTitle}». العرض: «{offerTitle}»',
  match_lapsed: 'انقضت المهلة دون أي تقدم. الاحتياج: «{needTitle}». العرض: «{offerTitle}»',
  match_duplicate: 'وُسم باعتباره مكرراً. الاحتياج: «{needTitle}». العرض: «{offerTitle}»',
  match_answer_due: 'ما زال الطرف الآخر ينتظر ردكم. الاحتياج: «{needTitle}». العرض: «{offerTitle}»',
  match_message: 'رسالة من الطرف الآخر. الاحتياج: «{needTitle}». العرض: «{offerTitle}»',
  project_created: 'مشروع ينتظر موافقة الطرفين: «{title}»',
  project_agreed: 'وافق الطرفان على المشروع: «{title}»',
  project_cancelled: 'أُلغي المشروع: «{title}»',
  need_acknowledge_late: 'لم يُؤكَّد الاستلام في الموعد: الاحتياج «{needTitle}» المقدَّم في {since} ينتظر الأمانة',
  need_circulate_late: 'لم يُعمَّم في الموعد: الاحتياج «{needTitle}» موثَّق منذ {since} وينتظر جهة الاتصال',
  need_response_made: 'الرد الموحَّد رقم {number} على الاحتياج «{needTitle}» جاهز للقراءة',
  need_orphaned: 'لم يُبدِ أي مقدِّم للمساعدة اهتمامًا خلال 60 يومًا: «{needTitle}»',
  needs_unanswered:
    '{count, plural, zero {لا احتياج ينتظر} one {احتياج واحد ينتظر} two {احتياجان ينتظران} few {# احتياجات تنتظر} many {# احتياجًا ينتظر} other {# احتياج ينتظر}} ردّكم. الأطول انتظارًا، وقد أُبلغ عنه في {since}: «{needTitle}»',
  need_clarification_asked: 'تطلب الأمانة إيضاحا. الاحتياج: «{needTitle}»',
  need_clarified: 'أجابت الدولة عن السؤال. الاحتياج: «{needTitle}»',
  need_referred: 'أحالت الأمانة الاحتياج إلى جهة أخرى؛ وتبين ملاحظتها الجهة والسبب. الاحتياج: «{needTitle}»',
  need_lapsed: 'سقط الاحتياج لأن أحدا لم يؤكده منذ سنة. ويمكن استئنافه: «{needTitle}»',
  need_reconfirm_asked: 'يرجى تأكيد أن الاحتياج لا يزال قائما: «{needTitle}»',
  search_found:
    'البحث المحفوظ «{search}»: {count, plural, zero {لا سجلات جديدة مطابقة} one {سجل جديد واحد مطابق} two {سجلان جديدان مطابقان} few {# سجلات جديدة مطابقة} many {# سجلًا جديدًا مطابقًا} other {# سجل جديد مطابق}}',
};
