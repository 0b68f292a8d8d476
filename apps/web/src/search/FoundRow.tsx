import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import { ThemeTags } from '../need/ThemeTags';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import { Marked } from './Marked';
import type { Found } from './search';
import styles from './Search.module.css';

const pages = { need: 'needs', offer: 'offers', project: 'projects' };
const tones = { need: 'need', offer: 'offer', project: 'act' } as const;

/** Fields that stand in the row anyway. */
const shown = ['themes', 'countries', 'organisation'];

/** One record that was found, with the place where the words stand. */
export function FoundRow({ found }: { found: Found }) {
  const { t } = useLingui();
  const { needStatus, offerStatus, projectStatus } = useLabels();
  const kinds = { need: t`Need`, offer: t`Offer`, project: t`Project` };
  const status = { need: needStatus, offer: offerStatus, project: projectStatus }[found.kind](found.status);
  const { title, titleRanges } = found;
  const snippet =
    found.snippet && (titleRanges.length === 0 || !shown.includes(found.snippet.field)) ? found.snippet : null;
  return (
    <li className={styles.result}>
      <p className={layout.row}>
        <Tag tone={tones[found.kind]}>{kinds[found.kind]}</Tag>
        <span className={layout.small}>
          <OrganisationName organisation={found.organisation} /> · {status} · <bdi>{found.reference}</bdi>
        </span>
      </p>
      <h2 className={styles.title}>
        <Link to={`/${pages[found.kind]}/${found.id}`}>
          {title === null ? <bdi>{found.reference}</bdi> : <Marked text={title} ranges={found.titleRanges} />}
        </Link>
      </h2>
      {snippet && (
        <p className={styles.excerpt}>
          <Marked text={snippet.text} ranges={snippet.ranges} />
        </p>
      )}
      <div className={layout.row}>
        <ThemeTags themes={found.themes} tone={found.kind === 'offer' ? 'offer' : 'need'} />
      </div>
      {found.notice && (
        <p className={layout.small}>
          <bdi>{found.notice}</bdi>
        </p>
      )}
    </li>
  );
}
