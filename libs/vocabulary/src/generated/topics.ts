// Written by tools/generate-vocabulary.mjs from ../../facts and pinned packages; change those, not this.
import type { CodeEntry } from '../code-lists.js';

export const TOPICS: readonly CodeEntry[] = [
  {"code":"AMMO","name":"Ammunition","names":{"ar":"الذخيرة","en":"Ammunition","es":"Municiones","fr":"Munitions","ru":"Боеприпасы","zh":"弹药"}},
  {"code":"SDG_16_4","name":"Sustainable Development Goal target 16.4","names":{"ar":"الغاية 16-4 من أهداف التنمية المستدامة","en":"Sustainable Development Goal target 16.4","es":"Meta 16.4 de los Objetivos de Desarrollo Sostenible","fr":"Cible 16.4 des objectifs de développement durable","ru":"Задача 16.4 целей в области устойчивого развития","zh":"可持续发展目标具体目标16.4"}},
];
