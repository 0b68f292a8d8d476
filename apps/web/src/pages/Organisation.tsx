import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useViewer } from '../app/session';
import { useLabels } from '../i18n/labels';
import { useOrganisationName } from '../i18n/OrganisationName';
import { ContactPoints } from '../parties/ContactPoints';
import { Invitations } from '../parties/Invitations';
import { organisationKinds } from '../parties/labels';
import { Members } from '../parties/Members';
import { organisationQuery } from '../parties/queries';
import { Standing } from '../parties/Standing';
import type { OrganisationEntry } from '../parties/types';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** One organisation: how it stands, its points of contact, its members, and who was invited. */
export function Organisation() {
  const { id = '' } = useParams();
  const organisation = useQuery(organisationQuery(id));
  return (
    <Await page query={organisation}>
      {(shown) => <Loaded organisation={shown} />}
    </Await>
  );
}

function Loaded({ organisation }: { organisation: OrganisationEntry }) {
  const { owns } = useViewer();
  const { say } = useLabels();
  const nameOf = useOrganisationName();
  const kind = organisationKinds[organisation.kind];
  const { rolesToGive } = organisation;
  // What concerns its standing is only there for those who may see its members.
  const inside = organisation.version !== undefined || owns(organisation);
  return (
    <div className={layout.page}>
      <header>
        <PageHeading title={nameOf(organisation)} />
        <p className={layout.lead}>{kind ? say(kind) : organisation.kind}</p>
      </header>
      {inside && <Standing organisation={organisation} />}
      {organisation.kind === 'state' && <ContactPoints organisation={organisation} />}
      {inside && <Members organisation={organisation} />}
      {rolesToGive.length > 0 && <Invitations organisationId={organisation.id} roles={rolesToGive} />}
    </div>
  );
}
