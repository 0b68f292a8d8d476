// Written by tools/generate-vocabulary.mjs from ../../facts and pinned packages; change those, not this.
import type { CodeEntry } from '../code-lists.js';

export const KINDS: readonly CodeEntry[] = [
  {"code":"money","name":"Money","names":{"ar":"المال","en":"Money","es":"Dinero","fr":"Fonds","ru":"Денежные средства","zh":"资金"}},
  {"code":"expertise","name":"Expertise","names":{"ar":"الخبرة الفنية","en":"Expertise","es":"Conocimientos especializados","fr":"Expertise","ru":"Экспертные знания","zh":"专门知识"}},
  {"code":"training_seat","name":"Training seat","names":{"ar":"مقعد في دورة تدريبية","en":"Training seat","es":"Plaza de capacitación","fr":"Place de formation","ru":"Место на учебных курсах","zh":"培训名额"}},
  {"code":"equipment","name":"Equipment","names":{"ar":"المعدات","en":"Equipment","es":"Equipo","fr":"Matériel","ru":"Оборудование","zh":"设备"}},
  {"code":"tool","name":"Tool or software","names":{"ar":"أداة أو برمجية","en":"Tool or software","es":"Herramienta o programa informático","fr":"Outil ou logiciel","ru":"Инструмент или программное обеспечение","zh":"工具或软件"}},
  {"code":"sponsorship","name":"Sponsorship","names":{"ar":"الرعاية","en":"Sponsorship","es":"Patrocinio","fr":"Parrainage","ru":"Спонсорская поддержка","zh":"赞助"}},
  {"code":"fellowship","name":"Fellowship","names":{"ar":"زمالة","en":"Fellowship","es":"Beca","fr":"Bourse","ru":"Стипендия","zh":"研究金"}},
];
