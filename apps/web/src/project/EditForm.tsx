import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Problem, type FieldProblem } from '../api/problem';
import { Refusal } from '../match/Refusal';
import { ProblemSummary } from '../need/form/ProblemSummary';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from './Project.module.css';

interface Props {
  act: { error: Error | null; isPending: boolean };
  /** What the button that sends it says; without it, "Save". */
  submit?: ReactNode;
  onSubmit: () => void;
  onCancel?: () => void;
  children: ReactNode;
}

/** The fields that were refused, if it was for them. */
export const fieldsOf = (error: Error | null): FieldProblem[] => (error instanceof Problem ? error.fields : []);

/** A form in the place of what it changes; what was typed stays while something is wrong with it. */
export function EditForm({ act, submit, onSubmit, onCancel, children }: Props) {
  const { t } = useLingui();
  const wrong = fieldsOf(act.error);
  // The form keeps what was typed on the older version; saving it again would be refused again.
  const stale =
    act.error instanceof Problem && act.error.status === 412
      ? new Error(
          t`Somebody has changed this project meanwhile. Copy what you wrote, press “Back” and change it again.`,
        )
      : null;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {wrong.length > 0 ? <ProblemSummary fields={wrong} /> : <Refusal error={stale ?? act.error} />}
      {children}
      <div className={layout.row}>
        <Button type="submit" kind="primary" disabled={act.isPending}>
          {submit ?? <Trans>Save</Trans>}
        </Button>
        {onCancel && (
          <Button onClick={onCancel}>
            <Trans>Back</Trans>
          </Button>
        )}
      </div>
    </form>
  );
}
