import { Trans, useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { textOf } from '../form/formText';
import { Button } from '../ui/Button';
import styles from './SearchBox.module.css';

/** Leads to what was found; where the header is narrow, a link to the page with the field. */
export function SearchBox() {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <>
      <form
        role="search"
        aria-label={t`Search needs, offers and projects`}
        className={styles.box}
        onSubmit={(event) => {
          event.preventDefault();
          const words = textOf(event.currentTarget, 'q').trim();
          void navigate(words ? `/search?${new URLSearchParams({ q: words }).toString()}` : '/search');
        }}
      >
        <input type="search" name="q" maxLength={200} aria-label={t`Search needs, offers and projects`} dir="auto" />
        <Button type="submit" kind="quiet">
          <Search size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Search</Trans>
        </Button>
      </form>
      <Link to="/search" className={styles.link}>
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <Trans>Search</Trans>
      </Link>
    </>
  );
}
