import type { AdviceTexts } from '../../advice.js';

export const advice: AdviceTexts = {
  NO_TITLE: 'Diga en una línea qué se necesita.',
  NO_THEME: 'Indique al menos un tema: sin él no se encuentra ninguna oferta.',
  NO_COUNTRY: 'Indique los países en que se hará el trabajo.',
  NO_COST: 'Indique el costo, aunque sea aproximado, o diga que no se conoce.',
  NO_MODALITY: 'Diga qué tipo de ayuda pide: capacitación, equipo, asesoramiento u otra.',
  NO_WINDOW: 'Diga entre qué fechas le es útil el trabajo.',
  NO_PRIOR_HELP: 'Diga qué existe ya, quién ayuda ya y con qué resultado.',
  SHORT_TITLE: 'Haga que el título diga qué se hará, dónde y para quién.',
  NO_SUMMARY: 'Escriba un resumen que todos puedan leer; es lo primero que leen los donantes.',
  NO_DESCRIPTION: 'Describa el problema y lo que se hará al respecto.',
  NO_LINES:
    'Divida el costo en partidas con una actividad, un resultado y un costo cada una: así pueden repartírselo varios donantes.',
  NO_TARGET: 'Diga qué se habrá logrado al final.',
  TARGET_NOT_MEASURED: 'Ponga una cifra en la meta, para saber cuándo se alcanza.',
  NO_TARGET_DATE: 'Diga para cuándo debe alcanzarse la meta.',
  NO_BASELINE: 'Diga cuál es la situación actual, sin números ni lugares de armas.',
  NO_CONTRIBUTION: 'Diga qué aporta su Estado: personal, locales, fondos.',
  NO_ACTION_PLAN: 'Indique el plan de acción nacional, y su párrafo, al que responde la necesidad.',
  NO_SMALLEST_USEFUL: 'Diga cuál es la parte más pequeña que aún serviría: así pueden encajar ofertas menores.',
  NO_GENDER_MARKER:
    'Examine la necesidad desde la perspectiva de género e indique su marcador: algunos donantes lo piden.',
  NO_GENDER_ANALYSIS: 'Diga cómo afecta el problema a mujeres, hombres, niñas y niños, y quién participa.',
  NO_BENEFICIARIES: 'Cuente a quiénes llega el trabajo: mujeres, hombres, niñas y niños.',
  ASKS_FOR_EVERYTHING:
    'Esto pide mucho a la vez. Varias necesidades, cada una con su meta y su costo, reciben respuesta antes.',
  NO_URGENCY_REASON: 'Diga por qué las circunstancias son especiales.',
  HOST_CONSENT_MISSING: 'Obtenga el consentimiento del Estado anfitrión: sin él, muchos donantes no pueden ayudar.',
  TRANSLATION_NOT_REVIEWED: 'Haga que alguien que conozca ambos idiomas lea la traducción.',
  DECLINED_BUDGET:
    'Los donantes declinaron por falta de presupuesto: {count} de {total}. Puede encajar una primera parte menor.',
  DECLINED_TIMING:
    'Los donantes declinaron por las fechas: {count} de {total}. ¿Podría el trabajo empezar más tarde o durar más?',
  DECLINED_INCOMPLETE:
    'Los donantes consideraron incompleta la necesidad: {count} de {total}. Diga más sobre lo que se hará y por qué.',
  DECLINED_DUPLICATION: 'Los donantes vieron una duplicación: {count} de {total}. Diga quién ayuda ya y qué falta aún.',
  DECLINED_SECURITY:
    'Los donantes tenían reparos de seguridad: {count} de {total}. Diga cómo se evita el desvío y quién da su consentimiento.',
};
