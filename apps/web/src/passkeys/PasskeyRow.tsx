import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PasskeyTrouble } from './PasskeyTrouble';
import { passkeysQuery, removePasskey, type Passkey } from './passkeys';
import styles from './Passkeys.module.css';

/** One passkey: since when, last used, and a button to remove it. */
export function PasskeyRow({ passkey: { id, name, createdAt, lastUsedAt, backedUp } }: { passkey: Passkey }) {
  const { t } = useLingui();
  const { day } = useFormats();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removePasskey(id),
    onSuccess: () => client.invalidateQueries({ queryKey: passkeysQuery.queryKey }),
  });
  const added = day(createdAt);
  const used = lastUsedAt && day(lastUsedAt);
  return (
    <li className={styles.row}>
      <div className={layout.sectionHead}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <Button kind="quiet" disabled={remove.isPending} aria-label={t`Remove ${name}`} onClick={() => remove.mutate()}>
          <Trans>Remove</Trans>
        </Button>
      </div>
      <p className={`${styles.facts} ${layout.small}`}>
        <span>
          <Trans>Added: {added}</Trans>
        </span>
        {used && (
          <span>
            <Trans>Last used: {used}</Trans>
          </span>
        )}
        {backedUp && (
          <span>
            <Trans>Copied to your other devices</Trans>
          </span>
        )}
      </p>
      <PasskeyTrouble error={remove.error} />
    </li>
  );
}
