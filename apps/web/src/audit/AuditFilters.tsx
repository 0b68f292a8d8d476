import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import { fieldDetail, fieldWords } from '../api/field-words';
import type { FieldProblem } from '../api/problem';
import field from '../form/Field.module.css';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { useLabels } from '../i18n/labels';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from './Audit.module.css';
import { FILTERS, filtersOf, type FilterName } from './audit';
import { objectTypes } from './words';

interface Props {
  /** The filters that hold now; they stay in the address. */
  filters: URLSearchParams;
  problems: FieldProblem[];
}

/** By when, who, what and which record the trail is narrowed. */
export function AuditFilters({ filters, problems }: Props) {
  const { t } = useLingui();
  const { say } = useLabels();
  const navigate = useNavigate();
  const id = useId();
  const named = (name: FilterName) => ({
    name,
    defaultValue: filters.get(name) ?? '',
    error: fieldDetail(problems, `/${name}`),
  });
  return (
    <form
      // What a link put into the address stands in the fields, too.
      key={filters.toString()}
      className={styles.filters}
      aria-label={t`Narrow the trail`}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const chosen = FILTERS.map((name): [string, string] => [
          name,
          form.elements.namedItem(name) ? textOf(form, name).trim() : (filters.get(name) ?? ''),
        ]);
        void navigate(`?${filtersOf(new URLSearchParams(chosen)).toString()}`);
      }}
    >
      {problems.length > 0 && (
        <div role="alert">
          <strong>
            <Trans>These filters cannot be used as they are</Trans>
          </strong>
          <ul>
            {problems.map((one) => (
              <li key={`${one.pointer} ${one.code}`}>{fieldWords(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <TextInput {...named('from')} type="date" label={t`From (UTC)`} />
      <TextInput {...named('to')} type="date" label={t`Until (UTC)`} />
      <TextInput {...named('email')} type="email" maxLength={254} label={t`Who: e-mail`} />
      <TextInput {...named('action')} maxLength={100} dir="ltr" label={t`Action, such as need.changed`} />
      <div className={field.field}>
        <label htmlFor={id} className={field.label}>
          <Trans>Kind of record</Trans>
        </label>
        <select id={id} name="objectType" className={field.input} defaultValue={filters.get('objectType') ?? ''}>
          <option value="">{t`Every kind`}</option>
          {Object.entries(objectTypes).map(([code, name]) => (
            <option key={code} value={code}>
              {say(name)}
            </option>
          ))}
        </select>
      </div>
      <TextInput {...named('objectId')} maxLength={200} dir="ltr" label={t`Id of the record`} />
      <div className={layout.row}>
        <Button type="submit">
          <Trans>Show</Trans>
        </Button>
        {filters.size > 0 && (
          <ButtonLink to="/audit" kind="quiet">
            <Trans>Show everything</Trans>
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
