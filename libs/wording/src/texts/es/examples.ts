import type { Examples } from '../../examples.js';

export const examples: Examples = {
  STOCK: {
    title: 'Depósitos seguros y encargados capacitados en tres distritos',
    summary:
      'Tres depósitos de distrito de la policía están en locales que no se construyeron para armas. Pedimos locales seguros, registros y capacitación para 45 encargados, de modo que cada arma se cuente todos los meses.',
    target: 'Al final del segundo año, 3 depósitos cumplen el módulo MOSAIC 05.20 y 45 encargados cuentan cada mes.',
    baseline: 'Ninguno de los 3 depósitos cumple la norma; el último recuento se hizo hace dos años.',
    priorAssistance:
      'Dos depósitos de la capital se construyeron con un asociado en 2024 y están en uso; los planos pueden volver a utilizarse.',
    nationalContribution:
      'Terreno, permisos de construcción, sueldos de los encargados y mantenimiento a partir del tercer año.',
    genderAnalysis: 'Uno de cada diez encargados es mujer; al menos 15 de las 45 plazas se reservan para mujeres.',
    lines: ['Tres locales seguros', 'Armeros, cerraduras y registros', 'Dos cursos para 45 encargados'],
  },
  LEG: {
    title: 'Una ley de armas pequeñas conforme al Programa de Acción',
    summary:
      'La ley vigente es de 1963 y no contempla ni el corretaje ni el marcado. Pedimos ayuda para la redacción jurídica y tres consultas.',
    target: 'En 18 meses, 1 proyecto de ley y 2 reglamentos están ante el parlamento.',
    baseline: 'Una ley de 1963; un proyecto de 2019 que no prosperó.',
    priorAssistance: 'Un centro regional comparó la ley con los instrumentos vigentes; su estudio es de 2022.',
    nationalContribution: 'Un grupo de redacción de cinco ministerios, salas y traducción.',
    genderAnalysis:
      'El proyecto excluye las licencias tras actos de violencia doméstica; se consulta a las organizaciones de mujeres.',
    lines: ['Un redactor jurídico durante seis meses', 'Tres consultas', 'Impresión en dos idiomas'],
  },
  NAP: {
    title: 'Un plan de acción nacional sobre armas pequeñas para 2028 a 2032',
    summary:
      'El plan termina en 2027 y nunca se evaluó. Pedimos una evaluación, una encuesta y ayuda para redactar el próximo plan con metas.',
    target: 'A fines de 2027, el gobierno aprueba 1 plan con metas y costos.',
    baseline: 'Un plan sin costos; se persiguieron 4 de sus 11 objetivos.',
    priorAssistance: 'El primer plan se redactó con un asociado en 2021; desde entonces no hubo ayuda.',
    nationalContribution: 'La comisión nacional con un secretario, y salas para las reuniones.',
    genderAnalysis: 'La encuesta cuenta a mujeres, hombres, niñas y niños; un tercio de la comisión son mujeres.',
    lines: ['Evaluación del plan actual', 'Una encuesta en todas las regiones', 'Cuatro reuniones y la redacción'],
  },
};
