import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../api/client';
import { countriesQuery } from '../api/queries';
import { RadioChoices } from '../form/Choices';
import field from '../form/Field.module.css';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { useChoices } from '../i18n/codes';
import { useLabels } from '../i18n/labels';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { organisationKinds } from './labels';
import styles from './Parties.module.css';
import type { OrganisationEntry } from './types';

/** Enters an organisation; a colleague verifies it. */
export function EnterOrganisation() {
  const { t } = useLingui();
  const { say } = useLabels();
  const client = useQueryClient();
  const navigate = useNavigate();
  const countries = useChoices(countriesQuery);
  const id = useId();
  const [kind, setKind] = useState('state');
  const enter = useMutation({
    mutationFn: (body: object) => request<OrganisationEntry>('/organisations', { method: 'POST', body }),
    onSuccess: async (organisation) => {
      void client.invalidateQueries({ queryKey: ['organisations'] });
      await navigate(`/organisations/${organisation.id}`);
    },
  });
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Enter an organisation</Trans>
      </h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const country = kind === 'state' ? textOf(form, 'country') : null;
          enter.mutate({ name: textOf(form, 'name'), kind, country });
        }}
      >
        <TextInput
          name="name"
          required
          maxLength={200}
          label={t`Name`}
          hint={t`A colleague of the secretariat verifies it: whoever enters an organisation does not vouch for it.`}
        />
        <RadioChoices
          label={t`Kind`}
          options={Object.entries(organisationKinds).map(([value, label]) => ({ value, label: say(label) }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'state' && (
          <div className={field.field}>
            <label htmlFor={id} className={field.label}>
              <Trans>Country</Trans>
            </label>
            <select id={id} name="country" required className={field.input}>
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <Refusal error={enter.error} />
        <div>
          <Button type="submit" disabled={enter.isPending || enter.isSuccess}>
            <Trans>Enter it</Trans>
          </Button>
        </div>
      </form>
    </section>
  );
}
