/** No such notification for the viewer's organisations. */
export class NotificationNotFound extends Error {
  readonly code = 'NOTIFICATION_NOT_FOUND';
  constructor() {
    super('There is no notification with this id for you.');
  }
}
