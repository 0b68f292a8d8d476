import { useSearchParams } from 'react-router';
import fieldStyles from '../form/Field.module.css';
import styles from './Filters.module.css';

export interface Filter {
  /** The name in the address. */
  name: string;
  label: string;
  /** What the empty choice is called. */
  all: string;
  options: { value: string; label: string }[];
}

/** Filters that stay in the address, so that a list can be sent on and comes back with "back". */
export function Filters({ filters }: { filters: Filter[] }) {
  const [search, setSearch] = useSearchParams();
  return (
    <div className={styles.filters}>
      {filters.map(({ name, label, all, options }) => (
        <label key={name} className={fieldStyles.field}>
          <span className={fieldStyles.label}>{label}</span>
          <select
            className={fieldStyles.input}
            value={search.get(name) ?? ''}
            onChange={(event) => {
              const next = new URLSearchParams(search);
              if (event.target.value) next.set(name, event.target.value);
              else next.delete(name);
              setSearch(next);
            }}
          >
            <option value="">{all}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
