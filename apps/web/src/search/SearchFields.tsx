import { Trans, useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { countriesQuery, themesQuery } from '../api/queries';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { useChoices } from '../i18n/codes';
import { Button } from '../ui/Button';
import { Filters } from '../ui/Filters';
import styles from './Search.module.css';

const optionsOf = (items: { code: string; name: string }[]) =>
  items.map(({ code, name }) => ({ value: code, label: name }));

/** What is sought: words and filters, all of it in the address. */
export function SearchFields() {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const themes = useChoices(themesQuery);
  const countries = useChoices(countriesQuery);
  const words = search.get('q') ?? '';
  return (
    <>
      <form
        role="search"
        aria-label={t`Words`}
        className={styles.words}
        onSubmit={(event) => {
          event.preventDefault();
          const next = new URLSearchParams(search);
          next.set('q', textOf(event.currentTarget, 'q').trim());
          setSearch(next);
        }}
      >
        {/* Another search from the header brings other words. */}
        <TextInput
          key={words}
          type="search"
          name="q"
          dir="auto"
          maxLength={200}
          defaultValue={words}
          label={t`Words`}
          hint={t`In any of the six languages; all words have to occur.`}
        />
        <Button type="submit" kind="primary">
          <Search size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Search</Trans>
        </Button>
      </form>
      <Filters
        filters={[
          {
            name: 'kind',
            label: t`Kind of record`,
            all: t`Needs, offers and projects`,
            options: [
              { value: 'need', label: t`Needs` },
              { value: 'offer', label: t`Offers` },
              { value: 'project', label: t`Projects` },
            ],
          },
          { name: 'theme', label: t`Theme`, all: t`All themes`, options: optionsOf(themes) },
          { name: 'country', label: t`State`, all: t`All States`, options: optionsOf(countries) },
        ]}
      />
    </>
  );
}
