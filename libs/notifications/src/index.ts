/** What organisations are told, once each. Consumes events; no feature imports it. */
export { TellOfClock } from './clock-notifications.js';
export { TellOfNeed, TellOfOffer, TellOfStance } from './match-notifications.js';
export { TellOfProject, TellOfProjectNews } from './project-notifications.js';
export { TellOfNeedStep } from './need-step-notifications.js';
export { TellOfSearch } from './search-notifications.js';
export { NOTIFICATION_KINDS, Notification, type NotificationKind } from './notification.entity.js';
export { NotificationNotFound } from './notifications.errors.js';
export { NotificationsModule } from './notifications.module.js';
export { type NotificationRow } from './notifications.repository.js';
export { NotificationsService } from './notifications.service.js';
