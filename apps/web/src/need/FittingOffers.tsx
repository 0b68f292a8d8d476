import { Plural, Trans } from '@lingui/react/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import { Hourglass } from 'lucide-react';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Match, MatchList, Need, Side } from '../api/types';
import { OfferCard } from '../match/OfferCard';
import { WhyAbove } from '../match/WhyAbove';
import { Await } from '../ui/Await';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { Empty } from '../ui/States';
import { useFirst } from '../ui/useFirst';
import styles from './FittingOffers.module.css';

const searched: Need['status'][] = ['open', 'in_dialogue', 'partly_matched', 'matched'];

interface Props {
  need: Need;
  query: UseQueryResult<MatchList>;
  side: Side | null;
}

export function FittingOffers({ need, query, side }: Props) {
  return (
    <section className={layout.section}>
      <div className={layout.sectionHead}>
        <h2>
          <Trans>Offers that fit</Trans>
        </h2>
        {side === 'need' && (
          <Link to="/weights">
            <Trans>What counts for you</Trans>
          </Link>
        )}
      </div>
      {need.status === 'draft' ? (
        <Empty title={<Trans>Not compared yet</Trans>}>
          <Trans>Offers are sought once the need is submitted and open.</Trans>
        </Empty>
      ) : (
        <Await query={query}>{(list) => <List need={need} list={list} side={side} />}</Await>
      )}
    </section>
  );
}

function List({ need, list, side }: { need: Need; list: MatchList; side: Side | null }) {
  const count = list.items.length;
  const { shown, hasMore, showAll } = useFirst(list.items, 6);
  return (
    <>
      {list.pending && (
        <p className={styles.pending} role="status">
          <Hourglass size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Offers are being compared with this need. This takes seconds; the list fills by itself.</Trans>
        </p>
      )}
      {count > 0 && (
        <p className={layout.lead}>
          <Plural value={count} one="# offer, best for both sides first" other="# offers, best for both sides first" />
        </p>
      )}
      {shown.map((match, index) => (
        <Fragment key={match.id}>
          <OfferCard match={match} viewer={side} open={index === 0} />
          <Between above={match} below={shown[index + 1]} />
        </Fragment>
      ))}
      {hasMore && (
        <div>
          <Button onClick={showAll}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      {count === 0 && !list.pending && <NoOffers need={need} own={side === 'need'} />}
    </>
  );
}

function Between({ above, below }: { above: Match; below: Match | undefined }) {
  if (!below) return null;
  const name = ({ offer }: Match) => <bdi>{offer.title}</bdi>;
  return <WhyAbove above={above.id} below={below.id} nameAbove={name(above)} nameBelow={name(below)} />;
}

function NoOffers({ need, own }: { need: Need; own: boolean }) {
  if (!searched.includes(need.status)) {
    return (
      <Empty title={<Trans>Offers are not sought now</Trans>}>
        <Trans>They are sought while a need is open.</Trans>
      </Empty>
    );
  }
  return (
    <Empty
      title={<Trans>No offer fits yet</Trans>}
      action={
        own && need.availableActions.includes('edit') ? (
          <ButtonLink to={`/needs/${need.id}/edit`}>
            <Trans>Change the need</Trans>
          </ButtonLink>
        ) : undefined
      }
    >
      <Trans>
        Each new offer is compared with this need, and you are told when one fits. A smaller first phase, a longer time
        or one more kind of help opens most doors; what nearly fits is listed below.
      </Trans>
    </Empty>
  );
}
