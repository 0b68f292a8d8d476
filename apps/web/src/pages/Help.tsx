import { Trans, useLingui } from '@lingui/react/macro';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import styles from './Help.module.css';

/** What the service does, and what its marks mean. */
export function Help() {
  const { t } = useLingui();
  return (
    <div className={`${layout.page} ${styles.help}`}>
      <PageHeading title={t`How Tandem works`} />
      <section>
        <h2>
          <Trans>From a need to a project</Trans>
        </h2>
        <ol className={styles.steps}>
          <li>
            <Trans>A State posts a need; a donor posts what it can offer.</Trans>
          </li>
          <li>
            <Trans>Tandem compares each need with each offer and tells both sides, with the reasons.</Trans>
          </li>
          <li>
            <Trans>
              Either side says that it is interested. Both agree to talk, and only then see each other's contacts.
            </Trans>
          </li>
          <li>
            <Trans>Both agree on an amount. It is reserved in the offer, and a project begins.</Trans>
          </li>
        </ol>
      </section>
      <section>
        <h2>
          <Trans>How to read the fit</Trans>
        </h2>
        <p>
          <Trans>
            Two bars say how well a pair suits each side, of 100 points: ochre for the donor, blue for the State. The
            points of all criteria add up to it. A bar is as long as the criterion weighs and filled as far as it is
            met; what is not known is hatched and counts as half.
          </Trans>
        </p>
        <p>
          <Trans>
            Nothing is decided by the points. They put the pairs in an order; people decide, and say why when they
            decline.
          </Trans>
        </p>
      </section>
      <section>
        <h2>
          <Trans>Who sees what</Trans>
        </h2>
        <p>
          <Trans>
            Each need says who can see it: everyone, accredited providers, or the parties only. What you have not been
            shown looks to you as if it did not exist.
          </Trans>
        </p>
      </section>
    </div>
  );
}
