import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { matchQuery, needQuery, offerQuery, projectQuery } from '../api/queries';
import { OrganisationName } from '../i18n/OrganisationName';
import { Button } from '../ui/Button';
import { servedSideOf, useViewer } from './session';
import styles from './Shell.module.css';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where a page is about a record of another organisation that one serves: says so, and lets one act for that one. */
export function OtherSeat() {
  const { seats, seat, choose } = useViewer();
  const concerned = useConcerned(seats.length > 1);
  const ownId = seat?.membership.organisation.id ?? '';
  const other = concerned.includes(ownId)
    ? undefined
    : seats.find(({ membership }) => concerned.includes(membership.organisation.id));
  if (!other || !seat) return null;
  const own = <OrganisationName organisation={seat.membership.organisation} />;
  const its = <OrganisationName organisation={other.membership.organisation} />;
  return (
    <aside className={styles.otherSeat}>
      <p>
        <Trans>
          You act for {own} now. This page is about {its}, for which you serve as well.
        </Trans>
      </p>
      <Button
        onClick={() => {
          choose(other);
        }}
      >
        <span>
          <Trans>Act for {its}</Trans>
        </span>
      </Button>
    </aside>
  );
}

/** The organisations that the record of this page belongs to, of what its own queries have read. */
function useConcerned(wanted: boolean): string[] {
  const { session } = useViewer();
  const [, kind = '', id = ''] = useLocation().pathname.split('/');
  const reads = (one: string) => wanted && kind === one && ID.test(id);
  const need = useQuery({ ...needQuery(id), enabled: reads('needs') }).data;
  const offer = useQuery({ ...offerQuery(id), enabled: reads('offers') }).data;
  const match = useQuery({ ...matchQuery(id), enabled: reads('matches') }).data;
  const project = useQuery({ ...projectQuery(id), enabled: reads('projects') }).data;
  if (reads('organisations')) return [id];
  if (need && reads('needs')) return [need.organisation.id];
  if (offer && reads('offers')) return [offer.organisation.id];
  if (project && reads('projects')) return [project.state.id, project.donor.id];
  const side = match && reads('matches') && servedSideOf(session, match);
  return match && side ? [match[side].organisation.id] : [];
}
