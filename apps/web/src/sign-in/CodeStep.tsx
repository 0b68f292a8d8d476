import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import { passWithCode } from './second-factor';
import styles from '../pages/SignIn.module.css';

/** Asks for a code of the app, or a recovery code. */
export function CodeStep({ onPassed }: { onPassed: () => unknown }) {
  const { t } = useLingui();
  const pass = useMutation({ mutationFn: passWithCode, onSuccess: onPassed });
  const wrong = pass.error instanceof Problem && pass.error.code === 'SECOND_FACTOR_WRONG';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        pass.mutate(textOf(event.currentTarget, 'code'));
      }}
    >
      <TextInput
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={40}
        label={t`Code`}
        hint={t`Six digits from your app, or one of your recovery codes.`}
        error={wrong ? t`This code is not right or was used before. Wait for the next one.` : undefined}
      />
      {!wrong && <Refusal error={pass.error} />}
      <div>
        <Button type="submit" kind="primary" disabled={pass.isPending}>
          <Trans>Confirm</Trans>
        </Button>
      </div>
    </form>
  );
}
