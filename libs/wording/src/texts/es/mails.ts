import type { Catalogue } from '../catalogue.js';

export const mails: Catalogue['mails'] = {
  invitation: {
    subject: 'Invitación a Tandem',
    body: 'Organización: {organisation}\nInvita: {invitedBy}\n\nTandem reúne las necesidades de asistencia de los Estados contra las armas pequeñas ilícitas con los recursos que ofrecen los donantes. La invitación sirve una sola vez, hasta el {until}.',
    link: 'Aceptar la invitación:',
  },
  password_reset: {
    subject: 'Elija una contraseña nueva para Tandem',
    body: 'Alguien, probablemente usted, pidió una contraseña nueva para esta dirección. El enlace sirve una sola vez, hasta el {until}.\n\nSi no fue usted, no haga nada: su contraseña no cambia.',
    link: 'Elegir una contraseña nueva:',
  },
  address_change: {
    subject: 'Confirme su nueva dirección para Tandem',
    body: 'Esta dirección se indicó como la nueva de una cuenta. El enlace sirve una sola vez, hasta el {until}.\n\nSi no fue usted, no haga nada.',
    link: 'Confirmar esta dirección:',
  },
  address_change_asked: {
    subject: 'La dirección de su cuenta de Tandem está por cambiar',
    body: 'Alguien, probablemente usted, pidió otra dirección para su cuenta. Cambiará cuando se confirme la nueva.\n\nSi no fue usted, impídalo: se conserva la dirección anterior y terminan todas las sesiones. El enlace sirve hasta el {until}.',
    link: 'No fui yo:',
  },
  address_taken: {
    subject: 'Se indicó su dirección para otra cuenta de Tandem',
    body: 'Hora: {at}\n\nAlguien indicó esta dirección como la nueva de otra cuenta. Su cuenta ya la tiene, por lo que no se cambió nada. Si fue usted, inicie sesión con su propia cuenta; si no, no haga nada.',
    link: 'Abrir Tandem:',
  },
  address_changed: {
    subject: 'Se cambió la dirección de su cuenta de Tandem',
    body: 'El correo de su cuenta llega ahora a otra dirección. Si no fue usted, deshaga el cambio; el enlace sirve hasta el {until}.',
    link: 'Deshacer el cambio:',
  },
  second_factor_reset: {
    subject: 'Se restableció su segundo paso de inicio de sesión',
    body: 'Hora: {at}\n\nComo se había perdido, se eliminaron su aplicación de códigos, sus códigos de recuperación y sus llaves de acceso, y terminaron todas las sesiones. Inicie sesión con su contraseña y configúrelo de nuevo.\n\nSi no lo pidió, escriba de inmediato a la Secretaría.',
    link: 'Iniciar sesión:',
  },
  organisation_without_endorser: {
    subject: 'Una organización no tiene a nadie que pueda respaldar',
    body: 'Organización: {organisation}\n\nYa nadie que sirva en ella puede respaldar sus necesidades. Nombre un punto de contacto.',
    link: 'Ver la organización:',
  },
  contact_point_due: {
    subject: 'Confirme sus puntos de contacto',
    body: 'Organización: {organisation}\nÚltima confirmación: {since}\n\n¿Siguen siendo correctos los nombres y las direcciones? Confirmarlos lleva un minuto.',
    link: 'Ver los puntos de contacto:',
  },
  organisation_verified: {
    subject: 'Su organización está verificada',
    body: 'Organización: {organisation}\n\nLa Secretaría la ha verificado: sus necesidades y ofertas ya se pueden publicar.',
    link: 'Abrir Tandem:',
  },
  organisation_to_verify: {
    subject: 'Una organización espera ser verificada',
    body: 'Organización: {organisation}\n\nNo puede publicar nada hasta que la Secretaría la verifique.',
    link: 'Ver la organización:',
  },
  new_device: {
    subject: 'Nuevo inicio de sesión en su cuenta de Tandem',
    body: 'Dispositivo: {device}\nHora: {at}\n\nSi no fue usted, cambie su contraseña y cierre la sesión.',
    link: 'Ver dónde ha iniciado sesión:',
  },
  new_token: {
    subject: 'Un nuevo token de acceso de su cuenta de Tandem',
    body: 'Token: {token}\nHora: {at}\n\nCon él un programa puede actuar en su nombre. Si no lo creó usted, revóquelo.',
    link: 'Ver sus tokens:',
  },
  identity_linked: {
    subject: 'Se vinculó otro inicio de sesión a su cuenta de Tandem',
    body: 'Inicio de sesión: {provider}\nHora: {at}\n\nDesde ahora abre su cuenta. Si no fue usted, desvincúlelo, cambie su contraseña y escriba a la secretaría.',
    link: 'Ver sus inicios de sesión vinculados:',
  },
  identity_unlinked: {
    subject: 'Se desvinculó un inicio de sesión de su cuenta de Tandem',
    body: 'Inicio de sesión: {provider}\nHora: {at}\n\nYa no abre su cuenta. Si no fue usted, cambie su contraseña y cierre sus sesiones.',
    link: 'Ver sus inicios de sesión vinculados:',
  },
  need_reconfirm: {
    subject: '¿Sigue vigente una necesidad de su organización?',
    body: 'Organización: {organisation}\nConfirmar a más tardar el: {until}\n\nUna necesidad de su organización se confirmó por última vez hace casi un año. Un clic confirma que sigue vigente; no hace falta iniciar sesión. El enlace sirve una sola vez. Si no hay respuesta, la necesidad caduca y los donantes dejan de verla.',
    link: 'Ver la necesidad y confirmarla:',
  },
};

export const mailFrame: Catalogue['mailFrame'] = {
  footer: 'Tandem nunca pide su contraseña por correo. Los detalles solo se muestran después de iniciar sesión.',
};
