import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { AnnexPanel } from '../annex/AnnexPanel';
import { offerQuery } from '../api/queries';
import type { Offer } from '../api/types';
import { useViewer } from '../app/session';
import { Attachments } from '../attachments/Attachments';
import { mayAttach } from '../attachments/attachments';
import { HistoryLink } from '../audit/HistoryLink';
import { HistoryPanel } from '../history/HistoryPanel';
import { Declines } from '../need/Declines';
import { Consents } from '../consents/Consents';
import { useModalityName, usePlaceName } from '../i18n/codes';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import { Voice, voiceOf } from '../i18n/Voice';
import { WrittenIn } from '../i18n/WrittenIn';
import { Illustrative, OriginNotice } from '../need/OriginNotice';
import { ThemeTags } from '../need/ThemeTags';
import { Bundles } from '../offer/Bundles';
import { WhoReads } from '../offer/WhoReads';
import { Left } from '../offer/Left';
import { ManageOffer, NextOfferStep } from '../offer/OfferSteps';
import { unitNames } from '../i18n/units';
import { Await } from '../ui/Await';
import { ButtonLink } from '../ui/Button';
import { Due } from '../ui/Due';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import styles from './OfferPage.module.css';

export function OfferPage() {
  const { id = '' } = useParams();
  const offer = useQuery(offerQuery(id));
  return (
    <Await page query={offer}>
      {(found) => <Loaded offer={found} />}
    </Await>
  );
}

function Loaded({ offer }: { offer: Offer }) {
  const { owns, session } = useViewer();
  const own = owns(offer.organisation);
  const record = `offers/${offer.id}` as const;
  return (
    <article className={layout.page}>
      <header className={styles.head}>
        <p className={layout.crumbs}>
          <Link to="/offers">
            <Trans>Offers</Trans>
          </Link>
          <span aria-hidden>/</span>
          <strong className={styles.donor}>
            <OrganisationName organisation={offer.organisation} />
          </strong>
          <span aria-hidden>/</span>
          <bdi>{offer.reference}</bdi>
        </p>
        <PageHeading title={offer.title} className={layout.voiceTitle}>
          <Voice language={offer.textLanguage}>{offer.title}</Voice>
        </PageHeading>
        <div className={layout.row}>
          <ThemeTags themes={offer.themes} tone="offer" />
          <WrittenIn language={offer.textLanguage} />
        </div>
      </header>
      <OriginNotice origin={offer.origin} />
      <NextOfferStep offer={offer} />
      {own && offer.status !== 'draft' && (
        <div>
          <ButtonLink to={`/offers/${offer.id}/matches`} kind="primary">
            <Trans>See the needs that fit</Trans>
          </ButtonLink>
        </div>
      )}
      {offer.description && (
        <p className={`${layout.voice} ${styles.text}`} {...voiceOf(offer.textLanguage)}>
          {offer.description}
        </p>
      )}
      <Terms offer={offer} />
      <ManageOffer offer={offer} />
      <Bundles offerId={offer.id} />
      <div className={styles.beside}>
        <Attachments record={record} editable={mayAttach(session, offer.organisation)} />
        <AnnexPanel record={record} annex={offer.annex} />
        {own && <WhoReads offer={offer} />}
        <Consents
          record={record}
          own={own}
          withdrawAt={offer.availableActions.includes('withdraw') ? offer.version : undefined}
        />
        {own && <Declines record={record} />}
        <div>
          <HistoryPanel record={record} />
          <HistoryLink type="offer" id={offer.id} of={[offer.organisation]} />
        </div>
      </div>
    </article>
  );
}

function Terms({ offer }: { offer: Offer }) {
  const { day, money, span, list } = useFormats();
  const { kind, offerStatus } = useLabels();
  const place = usePlaceName();
  const modality = useModalityName();
  const { min, max } = offer.perGrant ?? { min: null, max: null };
  const currency = offer.available?.currency ?? 'USD';
  return (
    <dl className={styles.terms}>
      <dt>
        <Trans>Stands at</Trans>
      </dt>
      <dd>
        {offerStatus(offer.status)} · {kind(offer.kind)}
      </dd>
      {offer.left && (
        <>
          <dt>
            <Trans>Left</Trans>
          </dt>
          <dd>
            <strong>
              <bdi>{money(offer.left)}</bdi>
            </strong>{' '}
            <Illustrative origin={offer.origin} />
            <Left offer={offer} />
          </dd>
        </>
      )}
      {min && max && (
        <>
          <dt>
            <Trans>For one project</Trans>
          </dt>
          <dd>
            <bdi>{money({ amount: min, currency })}</bdi> – <bdi>{money({ amount: max, currency })}</bdi>{' '}
            <Illustrative origin={offer.origin} />
          </dd>
        </>
      )}
      {offer.geography?.include && (
        <>
          <dt>
            <Trans>Where</Trans>
          </dt>
          <dd>{list(offer.geography.include.map(place))}</dd>
        </>
      )}
      {offer.modalities && (
        <>
          <dt>
            <Trans>Kinds of help</Trans>
          </dt>
          <dd>{list(offer.modalities.map(modality))}</dd>
        </>
      )}
      {offer.units && (
        <>
          <dt>
            <Trans>How much</Trans>
          </dt>
          <dd>
            <Units offer={offer} />
          </dd>
        </>
      )}
      {offer.callWindow && (
        <>
          <dt>
            <Trans>The call closes</Trans>
          </dt>
          <dd>
            <Due at={offer.callWindow.closes} /> · <bdi>{day(offer.callWindow.closes)}</bdi>
          </dd>
        </>
      )}
      {offer.conditions?.text && (
        <>
          <dt>
            <Trans>Conditions</Trans>
          </dt>
          <dd className={layout.voice} {...voiceOf(offer.textLanguage)}>
            {offer.conditions.text}
          </dd>
        </>
      )}
      {offer.window && (
        <>
          <dt>
            <Trans>When</Trans>
          </dt>
          <dd>{span(offer.window.from, offer.window.to)}</dd>
        </>
      )}
    </dl>
  );
}

function Units({ offer }: { offer: Offer }) {
  const { number } = useFormats();
  const { say } = useLabels();
  if (!offer.units) return null;
  const name = unitNames[offer.units.unit as keyof typeof unitNames];
  const all = number(offer.units.quantity);
  const left = offer.unitsLeft ? number(offer.unitsLeft.quantity) : null;
  return (
    <>
      {say(name)}: <bdi>{all}</bdi>
      {left && (
        <>
          {' · '}
          <Trans>{left} left</Trans>
        </>
      )}
    </>
  );
}
