import type { useAudienceLabels } from '../../audience/AudienceTag';
import type { NeedDraft } from '../draft';

/** What each part of the form of a need works on. */
export interface PartProps {
  draft: NeedDraft;
  labelled: ReturnType<typeof useAudienceLabels>;
  /** What is wrong with a field, by its JSON pointer. */
  detail: (pointer: string) => string | undefined;
  onChange: (part: Partial<NeedDraft>) => void;
}
