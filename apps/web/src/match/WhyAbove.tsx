import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { comparisonQuery } from '../api/queries';
import type { Comparison } from '../api/types';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { Await } from '../ui/Await';
import styles from './WhyAbove.module.css';

interface Props {
  /** Ids of two matches that follow each other in a list. */
  above: string;
  below: string;
  nameAbove: ReactNode;
  nameBelow: ReactNode;
}

/** Between two neighbours of a list: why the first stands above the second. Read only when it is asked for. */
export function WhyAbove(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.why}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <ChevronRight size={16} strokeWidth={1.75} className="turns" aria-hidden />
        <Trans>Why above the next one?</Trans>
      </summary>
      {open && <Reasons {...props} />}
    </details>
  );
}

function Reasons({ above, below, nameAbove, nameBelow }: Props) {
  const comparison = useQuery(comparisonQuery(above, below));
  return (
    <Await query={comparison}>
      {(found) => {
        // A list that was read before a change may stand the other way round by now.
        const [first, second] = found.above === above ? [nameAbove, nameBelow] : [nameBelow, nameAbove];
        return (
          <div className={styles.said}>
            <p>
              <strong>{first}</strong> · <bdi>{found.reason.text}</bdi>
            </p>
            {found.parts.length > 0 && <Parts comparison={found} first={first} second={second} />}
          </div>
        );
      }}
    </Await>
  );
}

function Parts({ comparison, first, second }: { comparison: Comparison; first: ReactNode; second: ReactNode }) {
  const { criterion } = useLabels();
  const { signedTenths } = useFormats();
  return (
    <ul className={styles.parts}>
      {comparison.parts.map((part) => {
        const label = criterion(part.code);
        return (
          <li key={part.code} className={styles.part}>
            <span>{label === part.code ? <bdi>{part.name}</bdi> : label}</span>
            <strong className={part.points < 0 ? styles.against : styles.points}>
              <bdi>{signedTenths(part.points * 100)}</bdi>
            </strong>
            <dl className={styles.both}>
              {part.above && (
                <>
                  <dt>{first}</dt>
                  <dd>
                    <bdi>{part.above.text}</bdi>
                  </dd>
                </>
              )}
              {part.below && (
                <>
                  <dt>{second}</dt>
                  <dd>
                    <bdi>{part.below.text}</bdi>
                  </dd>
                </>
              )}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
