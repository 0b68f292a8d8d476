/** A file lies in quarantine. Payload: AttachmentEventPayload. */
export const ATTACHMENT_ADDED = 'attachment.added';

export interface AttachmentEventPayload {
  attachmentId: string;
}
