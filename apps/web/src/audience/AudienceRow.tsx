import { Trans } from '@lingui/react/macro';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { audienceNames, fieldNames, type Audience, type Audiences } from './audience';
import { splitFields, type Field, type Fields, type RecordKind } from './fields';

interface Props {
  kind: RecordKind;
  audience: Audience;
  draft: Fields;
  read: Audiences[Audience];
}

/** What one audience reads of the draft, and what is kept from it. */
export function AudienceRow({ kind, audience, draft, read }: Props) {
  const { say } = useLabels();
  const { list } = useFormats();
  const named = (fields: Field[]) => list(fields.map((field) => say(fieldNames[field])));
  const { shown, hidden } = splitFields(kind, draft, read ?? {});
  const reads = named(shown);
  const kept = named(hidden);
  return (
    <div>
      <dt>{say(audienceNames[audience])}</dt>
      {read === null ? (
        <dd>
          {kind === 'needs' ? <Trans>Does not know of this need.</Trans> : <Trans>Does not know of this offer.</Trans>}
        </dd>
      ) : (
        <>
          <dd>
            <Trans>Reads: {reads}</Trans>
          </dd>
          {hidden.length > 0 && (
            <dd>
              <Trans>Does not see: {kept}</Trans>
            </dd>
          )}
        </>
      )}
    </div>
  );
}
