import { useLingui as useCatalog } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { OrganisationName } from '../i18n/OrganisationName';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { waitingNeedPages, type WaitingNeed } from './board';
import styles from './Board.module.css';
import { waitingReasons } from './words';

/** Needs whose clock has run out: not acknowledged, not circulated, or left without any donor's interest. */
export function WaitingNeeds() {
  const needs = useInfiniteQuery(waitingNeedPages(''));
  return (
    <section className={layout.section} aria-labelledby="waiting-needs">
      <h2 id="waiting-needs">
        <Trans>Needs that wait too long</Trans>
      </h2>
      <Await query={needs}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <p className={layout.lead}>
              <Trans>
                None. A need stands here when it is not acknowledged within two working days, not circulated within
                seven days, or has found no interest after sixty.
              </Trans>
            </p>
          ) : (
            <Table needs={items} />
          );
        }}
      </Await>
      <More query={needs} />
    </section>
  );
}

function Table({ needs }: { needs: WaitingNeed[] }) {
  const { t } = useLingui();
  const { i18n } = useCatalog();
  const { day } = useFormats();
  const heads = { why: t`Why`, need: t`Need`, since: t`Since` };
  return (
    <div className={layout.scroll} tabIndex={0} role="group" aria-label={t`Needs that wait too long`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{heads.why}</th>
            <th scope="col">{heads.need}</th>
            <th scope="col">{heads.since}</th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => (
            <tr key={`${need.id} ${need.reason}`}>
              <td data-label={heads.why}>{i18n._(waitingReasons[need.reason].id)}</td>
              <th scope="row">
                <div className={styles.project}>
                  <Link to={`/needs/${need.id}`}>
                    <bdi>{need.title}</bdi>
                  </Link>
                  <span className={layout.small}>
                    <OrganisationName organisation={need.organisation} />
                  </span>
                </div>
              </th>
              <td data-label={heads.since}>
                <bdi>{day(need.due)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
