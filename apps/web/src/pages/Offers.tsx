import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FilePlus2 } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { offerPages } from '../api/paged';
import { themesQuery } from '../api/queries';
import type { Offer } from '../api/types';
import { ownSearch, useViewer } from '../app/session';
import { FilesInAndOut } from '../exchange/FilesInAndOut';
import { useChoices } from '../i18n/codes';
import rowStyles from '../need/NeedRow.module.css';
import { OfferRow } from '../offer/OfferRow';
import { Await } from '../ui/Await';
import { ButtonLink } from '../ui/Button';
import { Filters } from '../ui/Filters';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

/** A donor's own offers, each with the way to the needs that fit it; others see what is on offer. */
export function Offers() {
  const { t } = useLingui();
  const { desk, owns, membership } = useViewer();
  const [search] = useSearchParams();
  const themes = useChoices(themesQuery);
  const donor = desk === 'donor';
  const own = donor ? `${ownSearch(membership)}&` : '';
  const offers = useInfiniteQuery(offerPages(own + search.toString()));
  return (
    <div className={layout.page}>
      <div className={layout.sectionHead}>
        <PageHeading title={donor ? t`Your offers` : t`Offers`} />
        {donor && (
          <ButtonLink to="/offers/new" kind="primary">
            <FilePlus2 size={18} strokeWidth={1.75} aria-hidden />
            <Trans>Post an offer</Trans>
          </ButtonLink>
        )}
      </div>
      <p className={layout.lead}>
        {donor ? (
          <Trans>Each offer has its own list of needs that fit it, best for both sides first.</Trans>
        ) : (
          <Trans>What donors, institutions and other States can give.</Trans>
        )}
      </p>
      {!donor && (
        <Filters
          filters={[
            {
              name: 'theme',
              label: t`Theme`,
              all: t`All themes`,
              options: themes.map(({ code, name }) => ({ value: code, label: name })),
            },
          ]}
        />
      )}
      <FilesInAndOut kind="offer" search={new URLSearchParams(own + search.toString())} />
      <Await query={offers}>
        {({ pages }) => <Rows offers={pages.flatMap((page) => page.items)} own={owns} donor={donor} />}
      </Await>
      <More query={offers} />
    </div>
  );
}

function Rows({
  offers,
  own,
  donor,
}: {
  offers: Offer[];
  own: (organisation: Offer['organisation']) => boolean;
  donor: boolean;
}) {
  if (offers.length === 0) {
    return donor ? (
      <Empty
        title={<Trans>Your organisation has no offer yet</Trans>}
        action={
          <ButtonLink to="/offers/new">
            <Trans>Post an offer</Trans>
          </ButtonLink>
        }
      >
        <Trans>An offer says for which themes, places and time you can give, and how much.</Trans>
      </Empty>
    ) : (
      <Empty title={<Trans>No offer matches this filter</Trans>}>
        <Trans>Choose another theme, or all themes.</Trans>
      </Empty>
    );
  }
  return (
    <ul className={rowStyles.rows}>
      {offers.map((offer) => (
        <OfferRow key={offer.id} offer={offer} own={own(offer.organisation)} />
      ))}
    </ul>
  );
}
