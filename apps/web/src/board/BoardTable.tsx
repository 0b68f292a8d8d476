import { useLingui as useCatalog } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { OrganisationName } from '../i18n/OrganisationName';
import { DueDay } from '../project/DueDay';
import { StatusMark } from '../project/StatusMark';
import layout from '../ui/layout.module.css';
import type { BoardRow } from './board';
import styles from './Board.module.css';
import { Light } from './Light';
import { PaidBar } from './PaidBar';
import { dueKinds, lateCodes } from './words';

/** The projects by urgency: how each stands and why, what is due next, how far the money has gone. */
export function BoardTable({ rows }: { rows: BoardRow[] }) {
  const { t } = useLingui();
  const heads = { light: t`Urgency`, project: t`Project`, next: t`Next due`, money: t`Agreed, paid, reported` };
  return (
    <div className={layout.scroll} tabIndex={0} role="region" aria-label={t`Projects by urgency`}>
      <table className={styles.table}>
        <thead>
          <tr>
            {Object.values(heads).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-label={heads.light}>
                <Light light={row.light} />
                <Why row={row} />
              </td>
              <th scope="row">
                <div className={styles.project}>
                  <Link to={`/projects/${row.id}`}>
                    <bdi>{row.title}</bdi>
                  </Link>
                  <span className={layout.small}>
                    <OrganisationName organisation={row.state} /> · <OrganisationName organisation={row.donor} />
                  </span>
                  <span className={layout.small}>
                    <StatusMark status={row.status} />
                  </span>
                </div>
              </th>
              <td data-label={heads.next}>
                <NextDue row={row} />
              </td>
              <td data-label={heads.money}>
                <MoneyOf row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Why({ row: { reasons } }: { row: BoardRow }) {
  const { i18n } = useCatalog();
  const { day } = useFormats();
  return reasons.map(({ code, since, days }) => {
    const date = day(since);
    return (
      <span key={code} className={styles.why}>
        {i18n._(lateCodes[code].id)} · {days < 0 ? date : <Trans>since {date}</Trans>}
      </span>
    );
  });
}

function NextDue({ row: { nextDue } }: { row: BoardRow }) {
  const { i18n } = useCatalog();
  if (!nextDue) return <Trans>Nothing is due</Trans>;
  const kind = dueKinds[nextDue.what];
  return (
    <>
      {kind ? i18n._(kind.id) : nextDue.what}
      <br />
      <DueDay on={nextDue.on} open />
    </>
  );
}

function MoneyOf({ row: { agreed, paid, reported } }: { row: BoardRow }) {
  const { money } = useFormats();
  if (!agreed) return <>–</>;
  const nothing = { ...agreed, amount: '0' };
  const sums = { agreed, paid: paid ?? nothing, reported: reported ?? nothing };
  const agreedSum = money(sums.agreed);
  const paidSum = money(sums.paid);
  const reportedSum = money(sums.reported);
  return (
    <div className={styles.money}>
      <PaidBar {...sums} />
      <p className={styles.figures}>
        <span>
          <Trans>agreed {agreedSum}</Trans>
        </span>
        <span>
          <Trans>paid {paidSum}</Trans>
        </span>
        <span>
          <Trans>reported {reportedSum}</Trans>
        </span>
      </p>
    </div>
  );
}
