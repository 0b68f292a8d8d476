import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/client';
import { useFormats } from '../i18n/format';
import { Refusal } from '../match/Refusal';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Tag } from '../ui/Tag';

interface OwnSession {
  id: string;
  device: string;
  address: string | null;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: ({ signal }) => request<{ items: OwnSession[] }>('/sessions', { signal }),
  select: ({ items }) => items,
});

/** Where the person is signed in, and the end of it. */
export function Sessions() {
  const { t } = useLingui();
  const client = useQueryClient();
  const sessions = useQuery(ownSessionsQuery);
  const end = useMutation({
    mutationFn: (path: string) => request<undefined>(path, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
  return (
    <div className={layout.page}>
      <PageHeading title={t`Where you are signed in`} />
      <p className={layout.lead}>
        <Trans>End what you do not know, and choose a new password then.</Trans>
      </p>
      <Await query={sessions}>
        {(items) => (
          <section className={layout.section}>
            <ul className={layout.section}>
              {items.map((session) => (
                <Row key={session.id} session={session} onEnd={() => end.mutate(`/sessions/${session.id}`)} />
              ))}
            </ul>
            <Refusal error={end.error} />
            {items.length > 1 && (
              <div>
                <Button disabled={end.isPending} onClick={() => end.mutate('/sessions')}>
                  <Trans>End all others</Trans>
                </Button>
              </div>
            )}
          </section>
        )}
      </Await>
    </div>
  );
}

function Row({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const { t } = useLingui();
  const { moment } = useFormats();
  const device = session.device || t`Unknown device`;
  const [opened, used] = [moment(session.createdAt), moment(session.lastSeenAt)];
  return (
    <li>
      <div className={layout.sectionHead}>
        <h2>
          <bdi>{device}</bdi>
        </h2>
        {session.current ? (
          <Tag tone="act">
            <Trans>this one</Trans>
          </Tag>
        ) : (
          <Button kind="quiet" aria-label={t`End the session: ${device}`} onClick={onEnd}>
            <Trans>End</Trans>
          </Button>
        )}
      </div>
      <p className={layout.small}>
        <Trans>Signed in: {opened}</Trans> · <Trans>Last used: {used}</Trans>
        {session.address !== null && (
          <>
            {' · '}
            <bdi dir="ltr">{session.address}</bdi>
          </>
        )}
      </p>
    </li>
  );
}
