import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { useOrganisationName } from '../i18n/OrganisationName';
import { useRoleName } from '../i18n/roles';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import { consentsQuery, purposes, tiers, type Consent, type ConsentPath } from './consents';
import styles from './Consents.module.css';
import { WithdrawConsent } from './WithdrawConsent';

interface Props {
  record: ConsentPath;
  /** Whether the viewer's organisation is asked for consents here at all. */
  own: boolean;
  /** The version that a withdrawal is made on; left out where the viewer cannot withdraw. */
  withdrawAt?: number | undefined;
}

/** What was consented about a record: by whom, in which function, for which version, and whether it still stands. */
export function Consents({ record, own, withdrawAt }: Props) {
  const { t } = useLingui();
  const consents = useQuery(consentsQuery(record));
  if (!own && !consents.data?.length) return null;
  return (
    <section className={layout.section} aria-label={t`Consents`}>
      <h2>
        <Trans>Consents</Trans>
      </h2>
      <Await query={consents}>
        {(items) => (
          <>
            {items.length === 0 ? (
              <p className={layout.lead}>
                <Trans>
                  Nothing has been consented yet. Before anything is shown to others, somebody in a function that may
                  consents to it: it then stands here with the name, the version and the day, and can be withdrawn.
                </Trans>
              </p>
            ) : (
              <ul className={styles.list}>
                {items.map((consent) => (
                  <Row key={consent.id} consent={consent} />
                ))}
              </ul>
            )}
            {withdrawAt !== undefined && items.some(({ withdrawnAt }) => withdrawnAt === null) && (
              <WithdrawConsent record={record} version={withdrawAt} />
            )}
          </>
        )}
      </Await>
    </section>
  );
}

function Row({ consent }: { consent: Consent }) {
  const { say } = useLabels();
  const { moment, number } = useFormats();
  const nameOf = useOrganisationName();
  const roleName = useRoleName();
  const { purpose, organisation, role, personName, edition, tier, givenAt, withdrawnAt, withdrawnBy } = consent;
  const version = number(edition);
  const given = moment(givenAt);
  const ended = withdrawnAt && moment(withdrawnAt);
  return (
    <li className={styles.row}>
      <div className={layout.sectionHead}>
        <strong>{say(purposes[purpose])}</strong>
        <Tag tone={ended ? undefined : 'act'}>{ended ? <Trans>Ended</Trans> : <Trans>Stands</Trans>}</Tag>
      </div>
      <p className={layout.small}>
        <bdi>{personName ?? nameOf(organisation)}</bdi> · {roleName(role)} · <bdi>{nameOf(organisation)}</bdi>
      </p>
      <p className={layout.small}>
        {say(tiers[tier])} ·{' '}
        <Trans>
          For version {version}, given {given}
        </Trans>
        {ended && (
          <>
            {' · '}
            {withdrawnBy ? <Trans>Withdrawn {ended}</Trans> : <Trans>Replaced or ended {ended}</Trans>}
          </>
        )}
      </p>
    </li>
  );
}
