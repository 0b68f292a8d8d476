import type { Language } from './language.js';
import { fill } from './message.js';
import { NOTIFICATION_PARAMETERS, type NotificationKind } from './parameters.js';
import { CATALOGUES } from './texts/index.js';
import { isolated, valuesOf } from './values.js';

export type { NotificationKind };

/**
 * What an organisation is told. Scores are 0…10,000, countries alpha-3. Where `organisation` says who acted, its name
 * stands before the text. An unknown kind is returned as it is; never throws.
 */
export function notificationText(
  notification: { readonly kind: string; readonly params: Readonly<Record<string, unknown>> },
  language: Language,
): string {
  const { kind, params } = notification;
  if (!isNotificationKind(kind)) return kind;
  const values = valuesOf(NOTIFICATION_PARAMETERS[kind], params, language);
  return whoActed(params.organisation, language) + fill(CATALOGUES[language].notifications[kind], language, values);
}

function whoActed(organisation: unknown, language: Language): string {
  return typeof organisation === 'string' && organisation !== '' ? `${isolated(organisation, language)} · ` : '';
}

function isNotificationKind(kind: string): kind is NotificationKind {
  return Object.hasOwn(NOTIFICATION_PARAMETERS, kind);
}
