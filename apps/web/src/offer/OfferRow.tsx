import { Trans } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import type { Offer } from '../api/types';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import { Voice } from '../i18n/Voice';
import { WrittenIn } from '../i18n/WrittenIn';
import rowStyles from '../need/NeedRow.module.css';
import { Illustrative, OriginNotice } from '../need/OriginNotice';
import { ThemeTags } from '../need/ThemeTags';
import { ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import { Left } from './Left';
import styles from './OfferRow.module.css';

/** An offer in a list; one's own leads to the needs that fit it. */
export function OfferRow({ offer, own }: { offer: Offer; own: boolean }) {
  const { money } = useFormats();
  const { kind, offerStatus } = useLabels();
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.what}>
        <p className={styles.donor}>
          <OrganisationName organisation={offer.organisation} />
        </p>
        <h2 className={rowStyles.title}>
          <Link to={own ? `/offers/${offer.id}/matches` : `/offers/${offer.id}`}>
            <Voice language={offer.textLanguage}>{offer.title}</Voice>
          </Link>
        </h2>
        <p className={layout.row}>
          <ThemeTags themes={offer.themes.slice(0, 3)} tone="offer" />
          <WrittenIn language={offer.textLanguage} />
        </p>
        <OriginNotice origin={offer.origin} short />
      </div>
      <div className={rowStyles.stand}>
        <Tag tone="offer">{offerStatus(offer.status)}</Tag>
        <span className={layout.small}>{kind(offer.kind)}</span>
      </div>
      <div className={rowStyles.coverage}>
        {offer.left && offer.available ? (
          <>
            <Left offer={offer} thin />
            <p className={layout.small}>
              <LeftWords left={money(offer.left)} available={money(offer.available)} />{' '}
              <Illustrative origin={offer.origin} />
            </p>
          </>
        ) : (
          <p className={layout.small}>
            <Trans>No sum stated</Trans>
          </p>
        )}
        {own && (
          <ButtonLink to={`/offers/${offer.id}/matches`} kind="quiet" className={styles.triage}>
            <Trans>Needs that fit</Trans>
            <ArrowRight size={16} strokeWidth={1.75} className="turns" aria-hidden />
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

function LeftWords({ left, available }: { left: string; available: string }) {
  return (
    <Trans>
      {left} of {available} left
    </Trans>
  );
}
