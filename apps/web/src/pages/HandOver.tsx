import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import field from '../form/Field.module.css';
import { textOf } from '../form/formText';
import { OrganisationName } from '../i18n/OrganisationName';
import { Refusal } from '../match/Refusal';
import { handOverPreviewQuery, useHandOver, type HandOverParties } from '../parties/hand-over';
import styles from '../parties/Parties.module.css';
import { membersQuery, organisationQuery } from '../parties/queries';
import type { Member, OrganisationEntry } from '../parties/types';
import { WhatPasses } from '../parties/WhatPasses';
import { Await } from '../ui/Await';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

/** When an officer leaves: who takes over, what passes on, and then it does. */
export function HandOver() {
  const { id = '' } = useParams();
  const organisation = useQuery(organisationQuery(id));
  const members = useQuery(membersQuery(id));
  return (
    <Await page query={organisation}>
      {(shown) => (
        <Await page query={members}>
          {({ items }) => <Loaded organisation={shown} members={items} />}
        </Await>
      )}
    </Await>
  );
}

function Loaded({ organisation, members }: { organisation: OrganisationEntry; members: Member[] }) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const from = search.get('from') ?? '';
  const to = search.get('to') ?? '';
  const parties = { organisationId: organisation.id, from, to };
  return (
    <div className={layout.page}>
      <header>
        <p className={layout.crumbs}>
          <Link to={`/organisations/${organisation.id}`}>
            <OrganisationName organisation={organisation} />
          </Link>
        </p>
        <PageHeading title={t`Hand over`} />
        <p className={layout.lead}>
          <Trans>
            When somebody leaves, a colleague takes over: the functions, the drafts and the place as point of contact.
            What was published stays the work of who did it.
          </Trans>
        </p>
      </header>
      {members.length < 2 ? (
        <Empty
          title={<Trans>Nobody is there to take over</Trans>}
          action={
            <ButtonLink to={`/organisations/${organisation.id}`}>
              <Trans>To the organisation</Trans>
            </ButtonLink>
          }
        >
          <Trans>Invite a colleague first. Once the invitation is accepted, you can hand over.</Trans>
        </Empty>
      ) : (
        <Choose members={members} from={from} to={to} />
      )}
      {from !== '' && to !== '' && <Confirm key={`${from} ${to}`} parties={parties} members={members} />}
    </div>
  );
}

function Choose({ members, from, to }: { members: Member[]; from: string; to: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(from);
  return (
    <form
      key={`${from} ${to}`}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        void navigate(`?from=${textOf(form, 'from')}&to=${textOf(form, 'to')}`);
      }}
    >
      <Pick name="from" label={t`Who leaves`} members={members} chosen={from} onChoose={setLeaving} />
      <Pick
        // Nobody takes over from themselves.
        name="to"
        label={t`Who takes over`}
        members={members.filter(({ personId }) => personId !== leaving)}
        chosen={to}
      />
      <div>
        <Button type="submit">
          <Trans>Show what would pass on</Trans>
        </Button>
      </div>
    </form>
  );
}

interface PickProps {
  name: string;
  label: string;
  members: Member[];
  chosen: string;
  onChoose?: (personId: string) => void;
}

function Pick({ name, label, members, chosen, onChoose }: PickProps) {
  const { t } = useLingui();
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        required
        className={field.input}
        defaultValue={chosen}
        onChange={({ currentTarget }) => onChoose?.(currentTarget.value)}
      >
        <option value="">{t`Choose`}</option>
        {members.map((member) => (
          <option key={member.personId} value={member.personId}>
            {member.name} · {member.email}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What would pass on, with the button that does it; once it is done, what has passed on. */
function Confirm({ parties, members }: { parties: HandOverParties; members: Member[] }) {
  const preview = useQuery(handOverPreviewQuery(parties));
  const handOver = useHandOver(parties);
  const known = new Map(members.map((member) => [member.personId, member.name]));
  const leaving = known.get(parties.from) ?? '';
  const successor = known.get(parties.to) ?? '';
  if (preview.isError) return <Refusal error={preview.error} />;
  return (
    <section className={layout.section} aria-live="polite">
      <h2>
        {handOver.isSuccess ? (
          <Trans>This has passed on</Trans>
        ) : (
          <Trans>
            This passes from <bdi>{leaving}</bdi> to <bdi>{successor}</bdi>
          </Trans>
        )}
      </h2>
      <Await query={preview}>{(shown) => <WhatPasses preview={shown} />}</Await>
      {handOver.isSuccess ? (
        <Done organisationId={parties.organisationId} />
      ) : (
        <>
          <p>
            <Trans>
              From then on <bdi>{leaving}</bdi> is no member of this organisation. It cannot be taken back here.
            </Trans>
          </p>
          <Refusal error={handOver.error} />
          <div>
            <Button
              kind="primary"
              disabled={preview.isPending || handOver.isPending}
              onClick={() => {
                handOver.mutate();
              }}
            >
              <Trans>Hand over</Trans>
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Done({ organisationId }: { organisationId: string }) {
  return (
    <>
      <p role="status">
        <Trans>Functions and places are with the successor now; drafts follow within seconds.</Trans>
      </p>
      <div>
        <ButtonLink to={`/organisations/${organisationId}`}>
          <Trans>To the organisation</Trans>
        </ButtonLink>
      </div>
    </>
  );
}
