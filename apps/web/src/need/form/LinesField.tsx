import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import fieldStyles from '../../form/Field.module.css';
import { MoneyField } from '../../form/MoneyField';
import { TextInput } from '../../form/TextInput';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import { emptyLine, sumOf, type LineDraft } from '../lines';
import styles from './Lines.module.css';
import type { PartProps } from './part';

/** What is asked for, activity by activity; donors may take single ones. */
export function LinesField({ draft, labelled, detail, onChange }: PartProps) {
  const { t } = useLingui();
  const { money } = useFormats();
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  const { lines, currency } = draft;
  const set = (next: LineDraft[]) => onChange({ lines: next });
  const count = lines.length;
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  }, [count]);
  const sum = sumOf(lines, currency);
  const shown = sum ? money(sum) : null;
  const move = (from: number, to: number) => {
    const next = [...lines];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next);
  };
  return (
    <fieldset className={fieldStyles.field}>
      <legend className={fieldStyles.label}>{labelled('lines', t`Activities`)}</legend>
      <p className={fieldStyles.hint}>
        <Trans>
          Line by line, each with what comes of it and what it costs. A donor can take one line and leave the rest.
        </Trans>
      </p>
      <ol ref={list} className={styles.lines}>
        {lines.map((line, index) => (
          <Line
            key={line.key}
            line={line}
            place={index}
            last={count - 1}
            currency={currency}
            detail={detail}
            onChange={(part) => set(lines.map((one) => (one.key === line.key ? { ...one, ...part } : one)))}
            onRemove={() => set(lines.filter((one) => one.key !== line.key))}
            onMove={(by) => move(index, index + by)}
          />
        ))}
      </ol>
      {count < 50 && (
        <div>
          <Button
            onClick={() => {
              added.current = true;
              set([...lines, emptyLine(lines)]);
            }}
          >
            <Plus size={18} strokeWidth={1.75} aria-hidden />
            <Trans>Add an activity</Trans>
          </Button>
        </div>
      )}
      {detail('/lines') && <p className={fieldStyles.error}>{detail('/lines')}</p>}
      <p role="status" className={styles.sum}>
        {shown && <Trans>Together {shown}: this is the cost of the whole.</Trans>}
      </p>
    </fieldset>
  );
}

interface LineProps {
  line: LineDraft;
  place: number;
  last: number;
  currency: string;
  detail: PartProps['detail'];
  onChange: (part: Partial<LineDraft>) => void;
  onRemove: () => void;
  onMove: (by: 1 | -1) => void;
}

function Line({ line, place, last, currency, detail, onChange, onRemove, onMove }: LineProps) {
  const { t } = useLingui();
  const { number } = useFormats();
  const which = number(place + 1);
  const at = `/lines/${String(place)}`;
  return (
    <li className={styles.line}>
      <TextInput
        label={t`Activity ${which}`}
        dir="auto"
        maxLength={200}
        value={line.title}
        error={detail(`${at}/title`)}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <MoneyField
        label={t`Cost of activity ${which}`}
        currency={currency}
        value={line.cost}
        error={detail(`${at}/cost`)}
        onChange={(money) => onChange({ cost: money?.amount ?? null })}
      />
      <TextInput
        label={t`What comes of activity ${which}`}
        dir="auto"
        maxLength={2000}
        value={line.result}
        error={detail(`${at}/result`)}
        onChange={(event) => onChange({ result: event.target.value })}
      />
      <div className={layout.row}>
        {place > 0 && (
          <Button kind="quiet" aria-label={t`Move activity ${which} up`} onClick={() => onMove(-1)}>
            <ArrowUp size={16} strokeWidth={1.75} aria-hidden />
            <Trans>Up</Trans>
          </Button>
        )}
        {place < last && (
          <Button kind="quiet" aria-label={t`Move activity ${which} down`} onClick={() => onMove(1)}>
            <ArrowDown size={16} strokeWidth={1.75} aria-hidden />
            <Trans>Down</Trans>
          </Button>
        )}
        <Button kind="quiet" aria-label={t`Remove activity ${which}`} onClick={onRemove}>
          <X size={16} strokeWidth={1.75} aria-hidden />
          <Trans>Remove</Trans>
        </Button>
      </div>
    </li>
  );
}
