import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import styles from './Audit.module.css';
import type { AuditRow, FilterName } from './audit';
import { WhatChanged } from './WhatChanged';
import { differences } from './differences';
import { doors, objectTypes, pageOf } from './words';

interface Props {
  row: AuditRow;
  /** The address that narrows the list by one more condition. */
  narrowed: (name: FilterName, value: string) => string;
}

/** One row of the trail: when, who, what, to which record, from where, and what it changed. */
export function AuditEntry({ row, narrowed }: Props) {
  const { say } = useLabels();
  const { moment } = useFormats();
  const door = doors[row.via];
  const changes = differences(row.before, row.after);
  const count = changes.length;
  return (
    <li className={styles.entry}>
      <div className={layout.sectionHead}>
        <span className={layout.row}>
          <time dateTime={row.at}>{moment(row.at)}</time>
          <Link to={narrowed('action', row.action)}>
            <bdi>
              <code>{row.action}</code>
            </bdi>
          </Link>
        </span>
        <Seal row={row} />
      </div>
      <p>
        <Who row={row} narrowed={narrowed} />
      </p>
      <RecordLine row={row} narrowed={narrowed} />
      <p className={layout.small}>
        {door ? say(door) : row.via}
        {row.address !== null && (
          <>
            {' · '}
            <bdi>{row.address}</bdi>
          </>
        )}
      </p>
      {row.withheld && (
        <p className={styles.none}>
          <Trans>What it says is kept from you: the record is a draft, or is or was sealed.</Trans>
        </p>
      )}
      {count > 0 && (
        <details>
          <summary>
            <Plural value={count} one="# field changed" other="# fields changed" />
          </summary>
          <WhatChanged changes={changes} />
        </details>
      )}
    </li>
  );
}

function Who({ row: { person, organisation }, narrowed }: Props) {
  const { t } = useLingui();
  if (!person && !organisation) return <Trans>The service itself</Trans>;
  return (
    <>
      {person && (
        <Link to={narrowed('personId', person.id)}>
          <bdi>{person.name ?? t`Somebody whose data was erased`}</bdi>
        </Link>
      )}
      {person && organisation && ' · '}
      {organisation && (
        <Link to={narrowed('organisationId', organisation.id)}>
          <bdi>{organisation.name ?? organisation.id}</bdi>
        </Link>
      )}
    </>
  );
}

function RecordLine({ row: { objectType, objectId }, narrowed }: Props) {
  const { say } = useLabels();
  const type = objectTypes[objectType];
  const page = pageOf(objectType, objectId);
  return (
    <p className={layout.row}>
      <span>{type ? say(type) : objectType}</span>
      <bdi className={styles.id}>{objectId}</bdi>
      <Link to={`${narrowed('objectId', objectId)}&objectType=${encodeURIComponent(objectType)}`}>
        <Trans>History of this record</Trans>
      </Link>
      {page && (
        <Link to={page}>
          <Trans>Open it</Trans>
        </Link>
      )}
    </p>
  );
}

function Seal({ row: { place, hash } }: { row: AuditRow }) {
  const { number } = useFormats();
  if (place === null) {
    return (
      <Tag>
        <Trans>No seal yet</Trans>
      </Tag>
    );
  }
  const at = number(place);
  return (
    <span title={hash ?? undefined}>
      <Tag tone="act">
        <Trans>Sealed at place {at}</Trans>
      </Tag>
    </span>
  );
}
