import { Trans } from '@lingui/react/macro';
import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useCountryName, useThemeName } from '../i18n/codes';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import layout from '../ui/layout.module.css';
import styles from './Project.module.css';
import type { Overlap } from './types';

/** Says what else runs for the same State, theme and time, with what is known of it; it warns and forbids nothing. */
export function Overlaps({ overlaps }: { overlaps: Overlap[] }) {
  if (overlaps.length === 0) return null;
  return (
    <section className={styles.warning} aria-labelledby="overlaps-title">
      <h2 id="overlaps-title" className={layout.row}>
        <TriangleAlert size={18} strokeWidth={1.75} aria-hidden />
        <Trans>Others already do something like this</Trans>
      </h2>
      <p className={layout.small}>
        <Trans>The same State, theme and time. Ask those who run it before money is given twice.</Trans>
      </p>
      <ul>
        {overlaps.map((overlap) => (
          <Row key={`${overlap.kind} ${overlap.id}`} overlap={overlap} />
        ))}
      </ul>
    </section>
  );
}

function Row({ overlap }: { overlap: Overlap }) {
  const theme = useThemeName();
  const country = useCountryName();
  const { money, span, list } = useFormats();
  const { projectStatus } = useLabels();
  const { source } = overlap;
  const sum = overlap.amounts[0];
  const title = overlap.title ?? overlap.reference;
  const facts = [
    list(overlap.donors),
    list(overlap.countries.map(country)),
    list(overlap.themes.map(theme)),
    overlap.startsOn && overlap.endsOn ? span(overlap.startsOn, overlap.endsOn) : '',
    sum ? money(sum) : '',
    overlap.kind === 'project' && overlap.status ? projectStatus(overlap.status) : '',
  ].filter(Boolean);
  return (
    <li>
      <p>
        {overlap.kind === 'project' ? (
          <Link to={`/projects/${overlap.id}`}>
            <bdi>{title}</bdi>
          </Link>
        ) : (
          <bdi>{title}</bdi>
        )}
      </p>
      <p className={layout.small}>{facts.join(' · ')}</p>
      {source && (
        <p className={layout.small}>
          <Trans>from {source}</Trans>
        </p>
      )}
    </li>
  );
}
