import type { Catalogue } from '../catalogue.js';

export const notifications: Catalogue['notifications'] = {
  need_matched:
    '{count, plural, one {# oferta encaja} many {# de ofertas encajan} other {# ofertas encajan}} con la necesidad «{needTitle}». Mejor ajuste: {bestScore} de 100',
  offer_matched:
    '{count, plural, one {# necesidad encaja} many {# de necesidades encajan} other {# necesidades encajan}} con la oferta «{offerTitle}». Mejor ajuste: {bestScore} de 100',
  match_suggested: 'Una necesidad encaja con su oferta: «{needTitle}». Países: {countries}. Ajuste: {score} de 100',
  match_interest: 'Interés manifestado. Necesidad: «{needTitle}». Oferta: «{offerTitle}»',
  match_consent:
    'Conformidad para intercambiar contactos. Necesidad: «{needTitle}». Oferta: «{offerTitle}». Los contactos se abren cuando ambas partes están de acuerdo',
  match_contacts_open:
    'Ambas partes aceptan hablar: los contactos están abiertos. Necesidad: «{needTitle}». Oferta: «{offerTitle}»',
  match_agreed: 'Acuerdo dado sobre un importe. Necesidad: «{needTitle}». Oferta: «{offerTitle}»',
  match_declined: 'Rechazo. Necesidad: «{needTitle}». Oferta: «{offerTitle}»',
  match_withdrawn: 'Retirada de las conversaciones. Necesidad: «{needTitle}». Oferta: «{offerTitle}»',
  match_lapsed: 'Caducado: no hubo avances a tiempo. Necesidad: «{needTitle}». Oferta: «{offerTitle}»',
  match_duplicate: 'Marcado como duplicado. Necesidad: «{needTitle}». Oferta: «{offerTitle}»',
  match_answer_due: 'La otra parte sigue esperando su respuesta. Necesidad: «{needTitle}». Oferta: «{offerTitle}»',
  match_message: 'Un mensaje de la otra parte. Necesidad: «{needTitle}». Oferta: «{offerTitle}»',
  project_created: 'Un proyecto espera el acuerdo de ambas partes: «{title}»',
  project_agreed: 'Ambas partes han acordado el proyecto: «{title}»',
  project_cancelled: 'El proyecto queda cancelado: «{title}»',
  need_acknowledge_late:
    'Sin acuse de recibo a tiempo: la necesidad «{needTitle}», presentada el {since}, espera a la secretaría',
  need_circulate_late:
    'Sin distribución a tiempo: la necesidad «{needTitle}» está autenticada desde el {since} y espera a su punto de contacto',
  need_response_made: 'La respuesta consolidada n.º {number} a la necesidad «{needTitle}» está lista para leerse',
  need_orphaned: 'Ningún proveedor ha mostrado interés en 60 días: «{needTitle}»',
  needs_unanswered:
    '{count, plural, one {# necesidad espera} many {# de necesidades esperan} other {# necesidades esperan}} su respuesta. La que más espera, comunicada el {since}: «{needTitle}»',
  need_clarification_asked: 'La secretaría pide una aclaración. Necesidad: «{needTitle}»',
  need_clarified: 'El Estado ha respondido a la pregunta. Necesidad: «{needTitle}»',
  need_referred:
    'La secretaría ha remitido la necesidad a otra instancia; su nota indica a cuál y por qué. Necesidad: «{needTitle}»',
  need_lapsed: 'La necesidad ha caducado porque nadie la confirmó durante un año. Se puede retomar: «{needTitle}»',
  need_reconfirm_asked: 'Confirme que la necesidad sigue vigente: «{needTitle}»',
  search_found:
    '{count, plural, one {# registro nuevo responde} many {# de registros nuevos responden} other {# registros nuevos responden}} a su búsqueda guardada «{search}»',
  project_started: 'El proyecto ha comenzado: «{title}»',
  project_suspended: 'El proyecto está suspendido: «{title}»',
  project_resumed: 'El proyecto se reanuda: «{title}»',
  project_completed: 'Los trabajos del proyecto han concluido; se esperan los informes finales: «{title}»',
  project_final_accepted: 'Los informes finales del proyecto han sido aceptados: «{title}»',
  project_evaluated: 'El proyecto ha sido evaluado: «{title}»',
  project_closed: 'El proyecto está cerrado: «{title}»',
  project_paid: 'Se ha registrado un pago al proyecto: «{title}»',
  report_due: 'Debe presentarse un informe sobre el proyecto antes del fin del día {date}: «{title}»',
  report_overdue: 'Un informe sobre el proyecto está atrasado desde el {date}: «{title}»',
  report_submitted: 'Se ha presentado un informe sobre el proyecto: «{title}»',
  report_returned: 'Se ha devuelto un informe sobre el proyecto para que se complete: «{title}»',
  report_accepted: 'Se ha aceptado un informe sobre el proyecto: «{title}»',
  feedback_asked: 'Sírvanse dar su opinión sobre el proyecto a más tardar el {date}: «{title}»',
  feedback_given: 'La otra parte ha dado su opinión sobre el proyecto: «{title}»',
};
