import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { Problem } from '../api/problem';
import { useFormats } from '../i18n/format';
import { ProveAgain } from '../sign-in/ProveAgain';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { identitiesQuery, linkAt, providersQuery, unlink, type Identity } from './identity-providers';
import { ProviderTrouble } from './ProviderTrouble';

/** The organisations' sign-ins that open this account, and those that could. */
export function LinkedSignIns() {
  return (
    <Await query={useQuery(identitiesQuery)}>
      {(identities) => (
        <section className={layout.section}>
          {identities.length > 0 && (
            <ul className={layout.section}>
              {identities.map((identity) => (
                <Row key={identity.id} identity={identity} />
              ))}
            </ul>
          )}
          <Others linked={identities.map(({ providerId }) => providerId)} />
        </section>
      )}
    </Await>
  );
}

function Row({ identity: { id, provider, createdAt, lastUsedAt } }: { identity: Identity }) {
  const { t } = useLingui();
  const { day } = useFormats();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => unlink(id),
    onSuccess: () => client.invalidateQueries({ queryKey: identitiesQuery.queryKey }),
  });
  const linked = day(createdAt);
  const used = lastUsedAt && day(lastUsedAt);
  return (
    <li>
      <div className={layout.sectionHead}>
        <strong>
          <bdi>{provider}</bdi>
        </strong>
        <Button
          kind="quiet"
          disabled={remove.isPending}
          aria-label={t`Unlink ${provider}`}
          onClick={() => remove.mutate()}
        >
          <Trans>Unlink</Trans>
        </Button>
      </div>
      <p className={layout.small}>
        <Trans>Linked: {linked}</Trans> {used && <Trans>Last used: {used}</Trans>}
      </p>
      <Trouble error={remove.error} again={() => remove.mutate()} />
    </li>
  );
}

function Others({ linked }: { linked: (string | null)[] }) {
  const providers = (useQuery(providersQuery).data ?? []).filter(({ id }) => !linked.includes(id));
  const link = useMutation({ mutationFn: linkAt });
  if (providers.length === 0) return null;
  return (
    <>
      {providers.map(({ id, name }) => (
        <div key={id}>
          <Button disabled={link.isPending} onClick={() => link.mutate(id)}>
            <Building2 size={18} strokeWidth={1.75} aria-hidden />
            <Trans>
              Link <bdi>{name}</bdi>
            </Trans>
          </Button>
        </div>
      ))}
      <Trouble error={link.error} again={() => link.variables !== undefined && link.mutate(link.variables)} />
    </>
  );
}

/** Where only a fresh proof is missing, the way to give it. */
function Trouble({ error, again }: { error: Error | null; again: () => unknown }) {
  if (error instanceof Problem && error.code === 'FACTOR_TOO_OLD') return <ProveAgain error={error} onProved={again} />;
  return <ProviderTrouble error={error} />;
}
