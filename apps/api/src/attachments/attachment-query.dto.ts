import { OneOf, Text } from '@tandem/input';

/** What is said of a file beside its bytes. */
export class AttachmentQuery {
  /** With its extension: pdf, png, jpg, docx, xlsx, csv or txt. */
  @Text(150)
  name!: string;

  /** `true`: encrypted, and for the record's own organisation only. */
  @OneOf(['true', 'false'], { optional: true })
  sealed?: string;
}
