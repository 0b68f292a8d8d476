import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Match, Offer } from '../api/types';
import { useFormats } from '../i18n/format';
import { OrganisationName } from '../i18n/OrganisationName';
import { minus } from '../need/money';
import { Illustrative, IllustrativePair } from '../need/OriginNotice';
import { Left } from '../offer/Left';
import layout from '../ui/layout.module.css';
import styles from './Triage.module.css';

/** What is left in the offer, what stays if the need in hand goes ahead, and the keys. */
export function Side({ offer, inHand }: { offer: Offer; inHand: Match | undefined }) {
  const { money } = useFormats();
  const rest = offer.left && inHand?.give ? minus(offer.left, inHand.give) : null;
  const free = rest && !rest.amount.startsWith('-') ? money(rest) : null;
  return (
    <aside className={layout.side}>
      {offer.left && (
        <section>
          <h2>
            <Trans>Left in your offer</Trans>
          </h2>
          <p className={styles.left}>
            <bdi>{money(offer.left)}</bdi> <Illustrative origin={offer.origin} />
          </p>
          <Left offer={offer} />
          {inHand && free && (
            <p className={styles.rest}>
              <OrganisationName organisation={inHand.need.organisation} /> ·{' '}
              <Trans>if this goes ahead, {free} stay free</Trans> <IllustrativePair match={inHand} />
            </p>
          )}
        </section>
      )}
      <section>
        <Link to="/weights">
          <Trans>What counts for you</Trans>
        </Link>
      </section>
      <section>
        <h2>
          <Trans>Keys, while the list has the focus</Trans>
        </h2>
        <dl className={styles.keys}>
          <dt>
            <kbd>J</kbd> <kbd>K</kbd>
          </dt>
          <dd>
            <Trans>next, previous</Trans>
          </dd>
          <dt>
            <kbd>I</kbd>
          </dt>
          <dd>
            <Trans>interested</Trans>
          </dd>
          <dt>
            <kbd>L</kbd>
          </dt>
          <dd>
            <Trans context="put off">later</Trans>
          </dd>
          <dt>
            <kbd>D</kbd>
          </dt>
          <dd>
            <Trans>decline, with a reason</Trans>
          </dd>
          <dt>
            <kbd>U</kbd>
          </dt>
          <dd>
            <Trans>undo</Trans>
          </dd>
        </dl>
      </section>
    </aside>
  );
}
