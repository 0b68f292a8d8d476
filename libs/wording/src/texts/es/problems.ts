import type { Catalogue } from '../catalogue.js';

export const problems: Catalogue['problems'] = {
  INVALID_INPUT: 'Algunos campos no son correctos. Corrija los indicados y envíe de nuevo.',
  NOT_JSON: 'La solicitud no es JSON válido. Corríjala y envíela de nuevo.',
  BODY_TOO_LARGE: 'La solicitud es demasiado grande. Acórtela y envíela de nuevo.',
  UNSUPPORTED_MEDIA_TYPE: 'No se acepta este formato. Envíe JSON.',
  CURSOR_NOT_VALID: 'Este lugar de la lista no se conoce. Empiece por la primera página.',
  NOT_SIGNED_IN: 'No ha iniciado sesión. Iníciela y vuelva a intentarlo.',
  SIGN_IN_REFUSED: 'La dirección o la contraseña no es correcta. Compruebe ambas y vuelva a intentarlo.',
  LINK_NOT_VALID: 'Este enlace ya se usó o ha caducado. Pida otro donde obtuvo este.',
  FORBIDDEN: 'Su función no lo permite. Pídalo a alguien de su organización que pueda hacerlo.',
  NOT_YOUR_ORGANISATION: 'No tiene en esta organización la función necesaria. Elija otra organización.',
  NOT_FOUND: 'Aquí no hay nada que usted pueda ver. Compruebe la dirección.',
  CHANGED: 'Alguien lo ha modificado desde que usted lo leyó. Léalo de nuevo y repita su cambio.',
  PRECONDITION_REQUIRED: 'La solicitud no dice qué versión modifica. Envíe If-Match con el ETag que leyó.',
  CONFLICT: 'Esto no corresponde al estado actual. Léalo de nuevo y decida otra vez.',
  STEP_NOT_POSSIBLE: 'Este paso no es posible ahora. Lea de nuevo el registro para ver qué pasos están abiertos.',
  NO_LONGER_OPEN: 'La necesidad o la oferta ya no está abierta. Busque otra correspondencia.',
  CAPACITY_EXCEEDED: 'En la oferta queda menos que eso. Elija un importe menor.',
  MATCHES_NOT_COMPARABLE:
    'Estos dos emparejamientos no figuran en ninguna lista común. Elija dos de una misma necesidad o de una misma oferta.',
  AMOUNT_DIFFERS: 'Los importes de las dos partes difieren. Acuerden el mismo importe.',
  ABOVE_LACKING: 'La necesidad pide menos que eso. Elija un importe menor.',
  BELOW_AGREED: 'Ya se ha acordado un importe superior. Elija uno mayor en la misma moneda.',
  IN_PROGRESS: 'Se está haciendo lo mismo en este momento. Vuelva a intentarlo en un instante.',
  IDEMPOTENCY_KEY_MISSING: 'Falta una Idempotency-Key. Envíe una, por ejemplo un UUID nuevo.',
  IDEMPOTENCY_KEY_NOT_VALID: 'La Idempotency-Key no es válida. Envíe de 1 a 200 caracteres.',
  IDEMPOTENCY_KEY_REUSED: 'Esta Idempotency-Key pertenece a otra solicitud. Envíe una nueva.',
  TOO_MANY_REQUESTS: 'Demasiadas solicitudes. Espere un poco y vuelva a intentarlo.',
  SECOND_FACTOR_REQUIRED:
    'Se pide un segundo paso para iniciar sesión. Introduzca un código de su aplicación o use una llave de acceso.',
  SECOND_FACTOR_WRONG: 'Este código no es correcto o ya se usó. Espere el siguiente e inténtelo de nuevo.',
  PASSWORD_BLOCKED:
    'Esta contraseña es conocida por atacantes o demasiado fácil de adivinar. Elija otra, por ejemplo cuatro palabras sin relación.',
  FACTOR_TOO_OLD:
    'Se pide un segundo paso reciente. Confirme con un código o una llave de acceso e inténtelo de nuevo.',
  SCOPE_NOT_YOURS: 'Un token no puede permitir más de lo que usted puede hacer. Quite los permisos que no tiene.',
  CONSENT_MISSING: 'Falta un consentimiento. Pídalo a la persona que puede darlo.',
  HOLDER_NOT_POSSIBLE:
    'Esta persona no puede tener el anexo sellado. Nombre a alguien de su organización o de la otra parte.',
  NOT_VERIFIED: 'La organización aún no ha sido verificada. Espere a que la Secretaría la verifique o escríbale.',
  INVITATION_NOT_VALID: 'Esta invitación se usó, se retiró o caducó. Pida una nueva.',
  ROLE_NOT_FOR_KIND: 'Una organización de este tipo no tiene esta función. Elija otra.',
  LAST_ENDORSER: 'Después nadie más podría respaldar. Nombre primero otro punto de contacto o confirme.',
  TERMS_NOT_ACCEPTED: 'Aún no se han aceptado las condiciones de uso. Léalas y acéptelas primero.',
  OWN_INVITATION: 'Quien invitó a una persona o inscribió una organización no puede avalarla. Pídaselo a un colega.',
  PASSKEY_NOT_VALID:
    'Esta llave de acceso no se aceptó. Inténtelo de nuevo o inicie sesión con su contraseña y un código.',
  PROVIDER_NOT_REACHED:
    'El inicio de sesión de su organización no responde. Inténtelo de nuevo en un momento o inicie sesión de otro modo.',
  PROVIDER_ANSWER_REFUSED:
    'Este inicio de sesión se interrumpió, tardó demasiado o se comenzó en otro lugar. Comience de nuevo.',
  IDENTITY_NOT_LINKED:
    'Este inicio de sesión no está vinculado a ninguna cuenta. Inicie sesión como antes y vincúlelo, o pida una invitación a su organización.',
  IDENTITY_NOT_ALLOWED:
    'Su dirección no está confirmada allí o es de otra organización. Consulte a los responsables de ese inicio de sesión.',
  IDENTITY_TAKEN:
    'Este inicio de sesión ya está vinculado, o su cuenta tiene otro de esta organización. Desvincule primero ese.',
  ATTACHMENT_REFUSED:
    'Este archivo no se acepta. Envíe un PDF, una imagen, un texto, una tabla o un documento sin macros.',
  IMPORT_REFUSED:
    'Este archivo no se acepta. Envíe una tabla con las columnas de la plantilla, en formato CSV, XLSX o JSON.',
  PROJECT_NOT_READY: 'Aún falta algo para este paso. Lea qué es, hágalo e inténtelo de nuevo.',
  ABOVE_AGREED: 'Es más de lo que tiene el proyecto. Elija importes menores.',
  RESPONSE_MADE_TODAY: 'Ya se elaboró una respuesta hoy. Léala o vuelva a pedirla mañana.',
  TOO_MANY_SAVED_SEARCHES: 'Ya guarda el máximo de búsquedas. Elimine una que ya no necesite.',
  EXPORT_NOT_READY: 'El archivo todavía no está listo. Inténtelo de nuevo en un momento.',
  ATTACHMENT_IN_QUARANTINE: 'Este archivo todavía se está comprobando. Inténtelo de nuevo en un momento.',
  ACCOUNT_EXISTS: 'Ya existe una cuenta con esta dirección. Inicie sesión y abra de nuevo el enlace.',
  DEMO_PERSON: 'Una persona de los datos de ejemplo queda como está. Inicie en su lugar sin datos de ejemplo.',
  OWN_FACTOR_RESET: 'Nadie restablece su propio segundo paso. Pídaselo a un colega de la Secretaría.',
  REQUEST_NOT_POSSIBLE: 'Esto no se puede hacer. Lea los detalles y vuelva a intentarlo.',
  NOT_BUILT_YET: 'Esto aún no está disponible. Vuelva con una versión posterior.',
  UNAVAILABLE: 'El servicio no está disponible ahora. Vuelva a intentarlo en un instante.',
  INTERNAL:
    'Algo falló por nuestra parte. Vuelva a intentarlo y, si persiste, indique el identificador de la solicitud.',
};
