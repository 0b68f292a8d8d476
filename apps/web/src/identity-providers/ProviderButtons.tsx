import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { acceptAt, providersQuery, signInAt, type IdentityProvider } from './identity-providers';
import { ProviderTrouble } from './ProviderTrouble';

/** A button for each organisation's own sign-in; nothing where none is set up. */
export function ProviderButtons({ next }: { next: string }) {
  const begin = useMutation({ mutationFn: ({ id }: IdentityProvider) => signInAt(id, next) });
  return <Buttons onChoose={(provider) => begin.mutate(provider)} busy={begin.isPending} error={begin.error} />;
}

/** The same, in the form of an invitation, where the name is typed and no password is needed. */
export function AcceptButtons({ token }: { token: string }) {
  const begin = useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) => acceptAt(id, { token, name }),
  });
  const choose = ({ id }: IdentityProvider, { form }: HTMLButtonElement) => {
    const name = form?.elements.namedItem('name');
    if (name instanceof HTMLInputElement && name.reportValidity()) begin.mutate({ id, name: name.value });
  };
  return <Buttons onChoose={choose} busy={begin.isPending} error={begin.error} />;
}

interface Choosing {
  onChoose: (provider: IdentityProvider, button: HTMLButtonElement) => void;
  busy: boolean;
  error: Error | null;
}

function Buttons({ onChoose, busy, error }: Choosing) {
  const providers = useQuery(providersQuery).data ?? [];
  if (providers.length === 0) return null;
  return (
    <div className={layout.section}>
      <p className={layout.small}>
        <Trans>Or without a password, with the account that your organisation gave you:</Trans>
      </p>
      {providers.map((provider) => (
        <div key={provider.id}>
          <Button
            disabled={busy}
            onClick={(event) => {
              onChoose(provider, event.currentTarget);
            }}
          >
            <Building2 size={18} strokeWidth={1.75} aria-hidden />
            <bdi>{provider.name}</bdi>
          </Button>
        </div>
      ))}
      <ProviderTrouble error={error} />
    </div>
  );
}
