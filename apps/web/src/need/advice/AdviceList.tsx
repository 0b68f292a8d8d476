import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, Lightbulb } from 'lucide-react';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import { useFirst } from '../../ui/useFirst';
import styles from './Advice.module.css';
import type { Advice, AdviceItem } from './advice';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** How complete and clear a need is, and what to add next, the needed first. */
export function AdviceList({ advice, onGo }: { advice: Advice; onGo?: ((pointer: string) => void) | undefined }) {
  const { t } = useLingui();
  const { number } = useFormats();
  const needed = advice.items.filter(({ severity }) => severity === 'needed');
  const better = advice.items.filter(({ severity }) => severity === 'better');
  const { shown, hasMore, showAll } = useFirst(better, 4);
  const points = number(advice.score);
  return (
    <div className={styles.advice}>
      <div>
        <p>
          <Trans>
            Complete and clear: <strong>{points}</strong> of 100
          </Trans>
        </p>
        <div className={styles.track} role="img" aria-label={t`${points} of 100`}>
          <span className={styles.fill} style={{ inlineSize: `${advice.score}%` }} />
        </div>
      </div>
      {needed.length > 0 && (
        <section>
          <h3>
            <Trans>Needed before it is submitted</Trans>
          </h3>
          <Items items={needed} onGo={onGo} />
        </section>
      )}
      {better.length > 0 && (
        <section>
          <h3>
            <Trans>Would make it stronger</Trans>
          </h3>
          <Items items={shown} onGo={onGo} />
          {hasMore && (
            <Button kind="quiet" onClick={showAll}>
              <Trans>Show more</Trans>
            </Button>
          )}
        </section>
      )}
      {advice.items.length === 0 && (
        <p>
          <Trans>Nothing is missing that donors ask for.</Trans>
        </p>
      )}
    </div>
  );
}

function Items({ items, onGo }: { items: AdviceItem[]; onGo: ((pointer: string) => void) | undefined }) {
  return (
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={`${item.code} ${item.pointer}`} className={styles.item}>
          {item.severity === 'needed' ? <CircleAlert {...icon} /> : <Lightbulb {...icon} />}
          <div>
            {onGo ? (
              <button type="button" className={styles.go} onClick={() => onGo(item.pointer)}>
                <bdi>{item.text}</bdi>
              </button>
            ) : (
              <bdi>{item.text}</bdi>
            )}
            <Declined share={item.declinesShare} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Declined({ share }: { share: number | null }) {
  const { percent } = useFormats();
  if (!share) return null;
  const part = percent(share);
  return (
    <p className={layout.small}>
      <Trans>{part} of those who declined gave this as their reason</Trans>
    </p>
  );
}
