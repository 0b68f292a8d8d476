import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { request } from '../api/client';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { AUDIENCES, type Audiences } from './audience';
import { AudienceRow } from './AudienceRow';
import type { Fields, RecordKind } from './fields';
import styles from './Audience.module.css';

/**
 * Who would read what of a need or an offer, as the service says it for the draft as it stands. Nothing is stored; what was asked
 * for an earlier draft is not shown any more.
 *
 * @param props.draft - the body with which it would be posted
 */
export function AudiencePreview({ kind, draft }: { kind: RecordKind; draft: Fields }) {
  const preview = useMutation({
    mutationFn: (body: Fields) =>
      request<Audiences>(`/${kind}/preview-audience`, { method: 'POST', readOnly: true, body }),
  });
  const { data, variables } = preview;
  const audiences = JSON.stringify(variables) === JSON.stringify(draft) ? data : undefined;
  return (
    <div className={layout.section}>
      <div>
        <Button disabled={preview.isPending} onClick={() => preview.mutate(draft)}>
          <Eye size={18} strokeWidth={1.75} aria-hidden />
          <Trans>See who reads what</Trans>
        </Button>
      </div>
      <Refusal error={preview.error} />
      <div role="status">
        {audiences && (
          <dl className={styles.audiences}>
            {AUDIENCES.map((audience) => (
              <AudienceRow key={audience} kind={kind} audience={audience} draft={draft} read={audiences[audience]} />
            ))}
          </dl>
        )}
      </div>
    </div>
  );
}
