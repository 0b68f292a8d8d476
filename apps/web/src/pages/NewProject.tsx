import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { fieldDetail } from '../api/field-words';
import { needQuery, themesQuery } from '../api/queries';
import { useViewer } from '../app/session';
import { CheckChoices } from '../form/Choices';
import { MoneyField } from '../form/MoneyField';
import { TextArea } from '../form/TextArea';
import { TextInput } from '../form/TextInput';
import { useChoices } from '../i18n/codes';
import { useOrganisationName } from '../i18n/OrganisationName';
import { EditForm, fieldsOf } from '../project/EditForm';
import { bodyOf, emptyProject, makeProject, previewQuery, statesQuery } from '../project/new-project';
import { Overlaps } from '../project/Overlaps';
import styles from '../project/Project.module.css';
import { SelectInput } from '../project/SelectInput';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

/** A fund begins a project; the State signs it on its page. */
export function NewProject() {
  const { t } = useLingui();
  const { membership } = useViewer();
  return (
    <div className={layout.page}>
      <p className={layout.crumbs}>
        <Link to="/projects">
          <Trans>Projects</Trans>
        </Link>
      </p>
      <PageHeading title={t`Begin a project`} />
      {membership?.role === 'fund_administrator' ? (
        <Form fund={membership.organisation.id} />
      ) : (
        <Empty title={<Trans>A fund’s administrator begins projects here</Trans>}>
          <Trans>Other projects come out of a match: both sides agree on an amount on its page.</Trans>
        </Empty>
      )}
    </div>
  );
}

function Form({ fund }: { fund: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const nameOf = useOrganisationName();
  const themes = useChoices(themesQuery);
  const [search] = useSearchParams();
  const needId = search.get('need');
  const need = useQuery({ ...needQuery(needId ?? ''), enabled: needId !== null }).data;
  const states = useQuery(statesQuery).data ?? [];
  const [draft, setDraft] = useState(emptyProject);
  // What is not filled in is taken from the need that the project is for.
  const whole = need
    ? {
        ...draft,
        state: draft.state || need.organisation.id,
        title: draft.title || need.title,
        themes: draft.themes.length > 0 ? draft.themes : need.themes.map(({ code }) => code),
        amount: draft.amount ?? need.cost,
      }
    : draft;
  const body = bodyOf(whole, states, needId, fund);
  const overlaps = useQuery(previewQuery(body));
  const make = useMutation({
    mutationFn: () => makeProject(body),
    onSuccess: async ({ id }) => {
      for (const key of ['projects', 'boards', 'need']) void client.invalidateQueries({ queryKey: [key] });
      await navigate(`/projects/${id}`);
    },
  });
  const put = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const wrong = (pointer: string) => fieldDetail(fieldsOf(make.error), pointer);
  return (
    <EditForm act={make} submit={<Trans>Sign for the fund and ask the State</Trans>} onSubmit={() => make.mutate()}>
      <SelectInput
        label={t`State`}
        value={whole.state}
        options={[
          { value: '', label: t`Choose a State` },
          ...states
            .map((state) => ({ value: state.id, label: nameOf(state) }))
            .sort((a, b) => a.label.localeCompare(b.label)),
        ]}
        onChange={(state) => put({ state })}
      />
      <TextInput
        label={t`Title`}
        dir="auto"
        value={whole.title}
        error={wrong('/title')}
        onChange={(event) => put({ title: event.target.value })}
      />
      <TextArea
        label={t`What is done`}
        value={whole.description}
        error={wrong('/description')}
        onChange={(event) => put({ description: event.target.value })}
      />
      <CheckChoices
        label={t`Themes`}
        options={themes.map(({ code, name }) => ({ value: code, label: name }))}
        value={whole.themes}
        error={wrong('/themes')}
        onChange={(chosen) => put({ themes: chosen })}
      />
      <MoneyField
        label={t`Amount`}
        currency={whole.amount?.currency ?? 'USD'}
        value={whole.amount?.amount ?? null}
        error={wrong('/amount')}
        onChange={(amount) => put({ amount })}
      />
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={t`Begins on`}
          value={whole.from}
          error={wrong('/window')}
          onChange={(event) => put({ from: event.target.value })}
        />
        <TextInput
          type="date"
          label={t`Ends on`}
          value={whole.to}
          onChange={(event) => put({ to: event.target.value })}
        />
      </div>
      <Overlaps overlaps={overlaps.data?.overlaps ?? []} />
      <p className={styles.soft}>
        <Trans>By making it the fund signs the amount. The project is agreed once the State has signed too.</Trans>
      </p>
    </EditForm>
  );
}
