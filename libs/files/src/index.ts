/** Attachments: checked by content, kept in quarantine until then, given out as downloads only. */
export type { Attachable, Attachment, RecordReference } from './attachment.js';
export { AttachmentsService, type NewFile } from './attachments.service.js';
export { CheckAttachment } from './check-attachment.handler.js';
export {
  AttachingNotYours,
  AttachmentInQuarantine,
  AttachmentNotFound,
  AttachmentRefused,
  type Refusal,
} from './files.errors.js';
export { ATTACHMENT_ADDED, type AttachmentEventPayload } from './files.events.js';
export { FilesModule } from './files.module.js';
export { Quarantine } from './quarantine.js';
export { Clamd, ScannerAway, ScannerRefused, type Scanner, type ScannerPatience } from './scanner.js';
export { LARGEST_FILE, MEDIA_TYPES, MOST_FILES } from './media-types.js';
export { zipDirectory, type ZipEntry } from './zip-directory.js';
