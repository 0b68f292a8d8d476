import { Trans, useLingui } from '@lingui/react/macro';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { useFormats } from '../i18n/format';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from './Parties.module.css';
import type { OrganisationEntry } from './types';
import { useChange } from './useChange';

/** Whether the secretariat has verified an organisation, and what it lacks. */
export function Standing({ organisation }: { organisation: OrganisationEntry }) {
  const { day } = useFormats();
  const { verified, refusedBecause, endorserMissingSince, mayVerify } = organisation;
  const since = endorserMissingSince ? day(endorserMissingSince) : null;
  return (
    <section className={layout.section}>
      <p>
        {verified ? (
          <Trans>The secretariat has verified this organisation.</Trans>
        ) : (
          <Trans>
            The secretariat has not verified this organisation yet. Needs and offers can be drafted; nothing is
            published before.
          </Trans>
        )}
      </p>
      {refusedBecause && (
        <p>
          <Trans>
            The secretariat refused it: <bdi>{refusedBecause}</bdi>
          </Trans>
        </p>
      )}
      {since !== null && (
        <div className={styles.alarm} role="alert">
          <strong>
            <Trans>Nobody has been left who signs for it since {since}.</Trans>
          </strong>
          <p>
            <Trans>
              Nothing can be endorsed, approved or published for it. The secretariat has been told, and can invite
              somebody who signs.
            </Trans>
          </p>
        </div>
      )}
      {mayVerify && <Decide organisation={organisation} />}
    </section>
  );
}

function Decide({ organisation: { id, verified } }: { organisation: OrganisationEntry }) {
  const { t } = useLingui();
  const decide = useChange(id);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const because = textOf(event.currentTarget, 'because');
        decide.mutate({ path: `/${id}/refuse`, method: 'POST', body: { because } });
      }}
    >
      {!verified && (
        <div>
          <Button
            kind="primary"
            disabled={decide.isPending}
            onClick={() => decide.mutate({ path: `/${id}/verify`, method: 'POST', body: {} })}
          >
            <Trans>Verify</Trans>
          </Button>
        </div>
      )}
      <TextInput
        name="because"
        required
        maxLength={1000}
        label={verified ? t`Why the verification is taken back` : t`Why it is refused`}
        hint={t`The organisation reads this.`}
      />
      <Refusal error={decide.error} />
      <div>
        <Button type="submit" disabled={decide.isPending}>
          {verified ? <Trans>Take the verification back</Trans> : <Trans>Refuse</Trans>}
        </Button>
      </div>
    </form>
  );
}
