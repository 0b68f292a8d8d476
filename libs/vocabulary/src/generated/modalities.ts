// Written by tools/generate-vocabulary.mjs from ../../facts and pinned packages; change those, not this.
import type { CodeEntry } from '../code-lists.js';

export const MODALITIES: readonly CodeEntry[] = [
  {"code":"grant","name":"Financial grant","names":{"ar":"منحة مالية","en":"Financial grant","es":"Subvención","fr":"Subvention","ru":"Финансовый грант","zh":"赠款"}},
  {"code":"advice","name":"Technical advice","names":{"ar":"المشورة التقنية","en":"Technical advice","es":"Asesoramiento técnico","fr":"Conseil technique","ru":"Техническое консультирование","zh":"技术咨询"}},
  {"code":"legal_drafting","name":"Legal drafting","names":{"ar":"صياغة التشريعات","en":"Legal drafting","es":"Redacción legislativa","fr":"Rédaction législative","ru":"Разработка законодательства","zh":"法律起草"}},
  {"code":"training","name":"Training","names":{"ar":"التدريب","en":"Training","es":"Capacitación","fr":"Formation","ru":"Обучение","zh":"培训"}},
  {"code":"equipment","name":"Equipment","names":{"ar":"المعدات","en":"Equipment","es":"Equipo","fr":"Matériel","ru":"Оборудование","zh":"设备"}},
  {"code":"technology","name":"Technology transfer","names":{"ar":"نقل التكنولوجيا","en":"Technology transfer","es":"Transferencia de tecnología","fr":"Transfert de technologie","ru":"Передача технологий","zh":"技术转让"}},
  {"code":"experts","name":"Deployment of experts and mentoring","names":{"ar":"إيفاد الخبراء والتوجيه","en":"Deployment of experts and mentoring","es":"Envío de expertos y mentoría","fr":"Envoi d’experts et mentorat","ru":"Направление экспертов и наставничество","zh":"派遣专家和辅导"}},
  {"code":"infrastructure","name":"Infrastructure","names":{"ar":"البنية التحتية","en":"Infrastructure","es":"Infraestructura","fr":"Infrastructure","ru":"Инфраструктура","zh":"基础设施"}},
  {"code":"research","name":"Research and surveys","names":{"ar":"البحوث والدراسات الاستقصائية","en":"Research and surveys","es":"Investigación y encuestas","fr":"Recherche et enquêtes","ru":"Исследования и обследования","zh":"研究和调查"}},
  {"code":"sponsorship","name":"Sponsorship to attend meetings","names":{"ar":"رعاية حضور الاجتماعات","en":"Sponsorship to attend meetings","es":"Patrocinio para asistir a reuniones","fr":"Parrainage de la participation aux réunions","ru":"Финансирование участия в совещаниях","zh":"赞助参加会议"}},
  {"code":"south_south","name":"South–South and triangular cooperation","names":{"ar":"التعاون بين بلدان الجنوب والتعاون الثلاثي","en":"South–South and triangular cooperation","es":"Cooperación Sur-Sur y triangular","fr":"Coopération Sud-Sud et triangulaire","ru":"Сотрудничество Юг — Юг и трехстороннее сотрудничество","zh":"南南合作和三方合作"}},
];
