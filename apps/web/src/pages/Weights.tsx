import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { weightsQuery } from '../api/queries';
import type { Weights } from '../api/types';
import { useViewer } from '../app/session';
import { OrganisationName } from '../i18n/OrganisationName';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';
import { SideForm } from '../weights/SideForm';

/** What counts how much when the lists of one's organisations are ranked. */
export function WeightsPage() {
  const { owns } = useViewer();
  const weights = useQuery(weightsQuery);
  return (
    <Await page query={weights}>
      {({ items }) => <Loaded items={items.filter(({ organisation }) => owns(organisation))} />}
    </Await>
  );
}

function Loaded({ items }: { items: Weights[] }) {
  const { t } = useLingui();
  return (
    <div className={layout.page}>
      <header>
        <PageHeading title={t`What counts for you`} />
        <p className={layout.lead}>
          <Trans>
            Give each criterion a weight of up to 40; what matters is its share of the whole. A pair stands high only
            where it is good for both sides, so that your weights move your half of the fit, and the other side’s move
            theirs.
          </Trans>{' '}
          <Trans>Both sides can see in a match what the other weighs.</Trans>
        </p>
      </header>
      {items.length === 0 && (
        <Empty title={<Trans>You rank no lists</Trans>}>
          <Trans>Weights belong to those who ask for help and those who offer it.</Trans>
        </Empty>
      )}
      {items.flatMap((weights) =>
        weights.sides.map((side) => (
          <section key={`${weights.organisation.id} ${side.side}`} className={layout.section}>
            <h2>
              <OrganisationName organisation={weights.organisation} />
              {' · '}
              {side.side === 'state' ? <Trans>offers for your needs</Trans> : <Trans>needs for your offers</Trans>}
            </h2>
            <SideForm weights={weights} side={side} />
          </section>
        )),
      )}
    </div>
  );
}
