import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import styles from './Project.module.css';

interface Props<Item> {
  items: Item[];
  /** What a row is called, with its number: "Milestone 2". */
  name: (place: string) => string;
  add: ReactNode;
  blank: Item;
  most: number;
  /** Rows that may not be taken away any more. */
  fixed?: (item: Item) => boolean;
  onChange: (items: Item[]) => void;
  children: (item: Item, change: (part: Partial<Item>) => void, place: number) => ReactNode;
}

/** A list that is written row by row. */
export function Rows<Item>({ items, name, add, blank, most, fixed, onChange, children }: Props<Item>) {
  const { t } = useLingui();
  return (
    <>
      {items.map((item, place) => {
        const row = name(String(place + 1));
        const change = (part: Partial<Item>) =>
          onChange(items.map((one, index) => (index === place ? { ...one, ...part } : one)));
        return (
          // Rows have no name of their own until they are stored.
          <fieldset key={place} className={styles.editRow}>
            <legend className={styles.editLegend}>{row}</legend>
            {children(item, change, place)}
            {!fixed?.(item) && (
              <div>
                <Button
                  kind="quiet"
                  aria-label={t`Remove ${row}`}
                  onClick={() => onChange(items.filter((_, index) => index !== place))}
                >
                  <X size={16} strokeWidth={1.75} aria-hidden />
                  <Trans>Remove</Trans>
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      {items.length < most && (
        <div>
          <Button onClick={() => onChange([...items, blank])}>
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            {add}
          </Button>
        </div>
      )}
    </>
  );
}
