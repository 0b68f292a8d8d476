import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../i18n/format';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import { auditStateQuery, type AuditState } from './audit';

/** A sealer that works takes seconds; longer, something holds it back. */
const LATE_SECONDS = 60;

/** How far the chain of seals is behind the trail. */
export function ChainState() {
  const state = useQuery(auditStateQuery);
  return <Await query={state}>{(shown) => <Words state={shown} />}</Await>;
}

function Words({ state: { unsealed, oldestUnsealedSeconds, head } }: { state: AuditState }) {
  const { number, moment } = useFormats();
  const place = head ? number(head.place) : '';
  const sealedAt = head ? moment(head.sealedAt) : '';
  return (
    <div className={layout.section} role="status">
      <p>
        {head ? (
          <Trans>
            The chain is sealed up to place {place}, last at {sealedAt} (UTC).
          </Trans>
        ) : (
          <Trans>Nothing has been sealed yet.</Trans>
        )}{' '}
        {unsealed === 0 ? (
          <Trans>Every row has its seal.</Trans>
        ) : (
          <>
            <Plural value={unsealed} one="# row has no seal yet." other="# rows have no seal yet." />{' '}
            <Plural
              value={oldestUnsealedSeconds}
              one="The oldest has waited for # second."
              other="The oldest has waited for # seconds."
            />
          </>
        )}
      </p>
      {oldestUnsealedSeconds > LATE_SECONDS && (
        <p>
          <Tag tone="stop">
            <Trans>The sealer is late</Trans>
          </Tag>{' '}
          <Trans>Until a row has its seal, whoever owns the database could change it unseen. Tell the operator.</Trans>
        </p>
      )}
    </div>
  );
}
