import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/client';
import { useFormats } from '../i18n/format';
import { Refusal } from '../match/Refusal';
import { NewToken } from '../tokens/NewToken';
import { tokensQuery, type Token } from '../tokens/tokens';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** The person's tokens for programs. */
export function Tokens() {
  const { t } = useLingui();
  const client = useQueryClient();
  const tokens = useQuery(tokensQuery);
  const revoke = useMutation({
    mutationFn: (id: string) => request<undefined>(`/tokens/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  return (
    <div className={layout.page}>
      <PageHeading title={t`Tokens for programs`} />
      <p className={layout.lead}>
        <Trans>
          With a token, a program of yours uses Tandem in your name: no more than the token names, and no more than you
          may do yourself.
        </Trans>
      </p>
      <NewToken />
      <Await query={tokens}>
        {(items) => (
          <ul className={layout.section}>
            {items.map((token) => (
              <Row key={token.id} token={token} onRevoke={() => revoke.mutate(token.id)} />
            ))}
          </ul>
        )}
      </Await>
      <Refusal error={revoke.error} />
    </div>
  );
}

function Row({
  token: { name, ending, scopes, expiresAt, lastUsedAt },
  onRevoke,
}: {
  token: Token;
  onRevoke: () => void;
}) {
  const { t } = useLingui();
  const { day, list } = useFormats();
  const until = day(expiresAt);
  const used = lastUsedAt && day(lastUsedAt);
  return (
    <li>
      <div className={layout.sectionHead}>
        <h2>
          <bdi>{name}</bdi> <code dir="ltr">…{ending}</code>
        </h2>
        <Button kind="quiet" aria-label={t`Revoke ${name}`} onClick={onRevoke}>
          <Trans>Revoke</Trans>
        </Button>
      </div>
      <p className={layout.small}>
        <bdi dir="ltr">{list(scopes)}</bdi> · <Trans>Works until {until}</Trans>
        {used && (
          <>
            {' · '}
            <Trans>Last used: {used}</Trans>
          </>
        )}
      </p>
    </li>
  );
}
