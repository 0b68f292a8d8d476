/** Attachments: checked by content, kept in quarantine until then, given out as downloads only. */
export { FilesModule } from './files.module.js';
