import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { Link } from 'react-router';
import { request } from '../api/client';
import { Refusal } from '../match/Refusal';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { addressOf, savedSearchesQuery, type SavedSearch } from './search';
import styles from './Search.module.css';

/** One's own saved searches, each to be run again or forgotten. */
export function SavedSearches() {
  const saved = useQuery(savedSearchesQuery);
  return (
    <section className={layout.section} aria-labelledby="saved-searches">
      <h2 id="saved-searches">
        <Trans>Saved searches</Trans>
      </h2>
      <Await query={saved}>
        {(items) =>
          items.length === 0 ? (
            <p className={layout.lead}>
              <Trans>
                None yet. Search for what you often look for and save it: you are told when something new fits.
              </Trans>
            </p>
          ) : (
            <ul>
              {items.map((one) => (
                <Row key={one.id} saved={one} />
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}

function Row({ saved }: { saved: SavedSearch }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { id, name } = saved;
  const remove = useMutation({
    mutationFn: () => request<undefined>(`/saved-searches/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: savedSearchesQuery.queryKey }),
  });
  return (
    <li className={styles.savedRow}>
      <span>
        <Link to={addressOf(saved)}>
          <bdi>{name}</bdi>
        </Link>
        {saved.notify && (
          <span className={`${styles.told} ${layout.small}`}>
            <Bell size={14} strokeWidth={1.75} aria-hidden />
            <Trans>you are told of what is new</Trans>
          </span>
        )}
      </span>
      <Button kind="quiet" disabled={remove.isPending} aria-label={t`Remove ${name}`} onClick={() => remove.mutate()}>
        <Trans>Remove</Trans>
      </Button>
      <Refusal error={remove.error} />
    </li>
  );
}
