import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { usePreview, type OwnWeights } from '../api/actions';
import { needsQuery, offersQuery } from '../api/queries';
import type { Organisation, PreviewedMatch, SideWeights } from '../api/types';
import { useFormats } from '../i18n/format';
import { OrganisationName } from '../i18n/OrganisationName';
import field from '../form/Field.module.css';
import { pointsOf100 } from '../match/points';
import { OriginNotice } from '../need/OriginNotice';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { Failed } from '../ui/States';
import styles from './Weights.module.css';

interface Props {
  side: SideWeights['side'];
  organisation: Organisation;
  weights: OwnWeights;
}

const MATCHED = ['open', 'partly_matched', 'in_dialogue', 'partly_reserved'];

/** The open records whose lists these weights would rank. */
function useOwnRecords(side: SideWeights['side'], organisation: Organisation) {
  const search = `mine=true&organisation=${organisation.id}&limit=100`;
  const needs = useQuery({ ...needsQuery(search), enabled: side === 'state' }).data?.items ?? [];
  const offers = useQuery({ ...offersQuery(search), enabled: side === 'donor' }).data?.items ?? [];
  return [...needs, ...offers].filter((one) => MATCHED.includes(one.status));
}

/** Tries weights on the list of one record, before they are saved. */
export function TryOut({ side, organisation, weights }: Props) {
  const id = useId();
  const records = useOwnRecords(side, organisation);
  const [picked, setPicked] = useState<string>();
  const preview = usePreview(side);
  const record = picked ?? records[0]?.id;
  if (record === undefined) return null;
  return (
    <section className={layout.section}>
      <h3>
        <Trans>Try it on a list first</Trans>
      </h3>
      <div className={styles.try}>
        <div className={field.field}>
          <label htmlFor={id} className={field.label}>
            {side === 'state' ? <Trans>Your need</Trans> : <Trans>Your offer</Trans>}
          </label>
          <select
            id={id}
            className={field.input}
            value={record}
            onChange={(event) => {
              setPicked(event.target.value);
              preview.reset();
            }}
          >
            {records.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </div>
        <Button
          disabled={preview.isPending}
          onClick={() => {
            preview.mutate({ id: record, weights });
          }}
        >
          <Trans>Try it</Trans>
        </Button>
      </div>
      <div aria-live="polite">
        {preview.data && <Previewed items={preview.data.items} side={side} />}
        {preview.error && <Failed error={preview.error} />}
      </div>
    </section>
  );
}

function Previewed({ items, side }: { items: PreviewedMatch[]; side: SideWeights['side'] }) {
  if (items.length === 0) {
    return (
      <p className={layout.lead}>
        <Trans>Nothing fits this record yet, so that there is nothing to rank.</Trans>
      </p>
    );
  }
  const moved = items.filter(({ rank, previousRank }) => rank !== previousRank).length;
  return (
    <>
      <p className={layout.lead}>
        {moved === 0 ? (
          <Trans>No place changes</Trans>
        ) : (
          <Plural value={moved} one="# place changes" other="# places change" />
        )}
      </p>
      <ol className={styles.previewed}>
        {items.map((item) => (
          <Row key={item.id} item={item} side={side} />
        ))}
      </ol>
    </>
  );
}

function Row({ item, side }: { item: PreviewedMatch; side: SideWeights['side'] }) {
  const { number } = useFormats();
  const other = side === 'state' ? item.offer : item.need;
  const [before, after] = [number(pointsOf100(item.previousScore)), number(pointsOf100(item.score))];
  const rank = number(item.previousRank);
  return (
    <li className={styles.row}>
      <span className={styles.rank}>
        <bdi>{number(item.rank)}</bdi>
      </span>
      <div>
        <strong className={side === 'state' ? styles.donor : styles.state}>
          <OrganisationName organisation={other.organisation} />
        </strong>{' '}
        · <bdi className={layout.voice}>{other.title}</bdi>
        <OriginNotice origin={other.origin} short />
      </div>
      <span className={styles.change}>
        {item.rank === item.previousRank ? <Trans>same place</Trans> : <Trans>now at {rank}</Trans>}
        {' · '}
        <Trans>
          fit {after}, now {before}
        </Trans>
      </span>
    </li>
  );
}
