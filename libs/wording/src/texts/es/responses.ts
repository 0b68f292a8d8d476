import type { Catalogue } from '../catalogue.js';

export const responses: Catalogue['responses'] = {
  lines: {
    title: 'Respuesta consolidada n.º {number} a la necesidad {reference}: «{needTitle}»',
    atDeadline: 'Elaborada el {at}, vencido el plazo de respuesta. La necesidad está abierta desde el {since}.',
    onRequest: 'Elaborada el {at}, a petición. La necesidad está abierta desde el {since}.',
    orphan:
      'Ningún proveedor ha mostrado interés en 60 días. La necesidad figura en la lista de necesidades sin interés, y se ha informado a la secretaría.',
    saidHead: 'Lo que han dicho los proveedores',
    said: '{organisation}, oferta {reference} «{offerTitle}»: {standing}, {since}',
    reason: 'Motivo indicado: {reason}',
    note: 'En sus propias palabras: {note}',
    nothingSaid: 'Ningún proveedor ha respondido todavía.',
    unansweredHead: 'A quién se informó y no ha respondido',
    unanswered: '{organisation}, oferta {reference} «{offerTitle}»: informado el {toldAt}. Recordatorios: {reminders}',
    nothingUnanswered: 'Nadie cuya oferta esté abierta para ustedes.',
    declinesHead: 'Quién ha rechazado, por motivo',
    declines: 'Rechazos en total: {total}',
    declineReason: '{reason}. Rechazos: {count}',
    fewDeclines:
      'Los motivos se cuentan cuando han rechazado tres proveedores, o cuando todos los que lo hicieron comparten el suyo.',
    nearHead: 'Lo que casi encaja, y lo que lo abriría',
    near: '{organisation}, oferta {reference} «{offerTitle}». {opening}',
    nothingNear: 'Nada encaja casi.',
    runningHead: 'Trabajos similares en curso en los mismos países',
    running: '«{title}», {organisation}. Desde {from}, hasta {to}',
    nothingRunning: 'No se conoce ninguno.',
    closing:
      'Un proveedor se nombra aquí cuando se ha dirigido a ustedes, o cuando su oferta está abierta para ustedes.',
  },
  standings: {
    interest: 'interesado en conversar',
    consent_pending: 'dispuesto a intercambiar contactos',
    contacts_open: 'en contacto',
    negotiating: 'en negociación',
    agreed: 'acordado',
    funded: 'acordado, con un primer pago hecho',
    declined: 'ha rechazado',
    withdrawn: 'se ha retirado',
    lapsed: 'conversación terminada sin respuesta',
    duplicate: 'igual a otra conversación o proyecto',
  },
  declineReasons: {
    policy: 'Política',
    budget: 'Presupuesto',
    timing: 'Calendario',
    capacity: 'Capacidad',
    duplication: 'Duplicación de otros trabajos',
    security: 'Seguridad',
    incomplete: 'Necesidad incompleta',
    other: 'Otro',
  },
};
