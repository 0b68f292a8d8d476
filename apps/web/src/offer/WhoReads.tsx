import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Offer } from '../api/types';
import { fieldNames, readersQuery } from '../audience/audience';
import { AudiencePreview } from '../audience/AudiencePreview';
import { AudienceTag } from '../audience/AudienceTag';
import { FIELDS } from '../audience/fields';
import { useLabels } from '../i18n/labels';
import layout from '../ui/layout.module.css';
import { contentOf } from './content';
import styles from './WhoReads.module.css';

/** Who can see which part of one's own offer, field by field and as each audience. */
export function WhoReads({ offer }: { offer: Offer }) {
  const { t } = useLingui();
  const { say } = useLabels();
  const readers = useQuery(readersQuery('offers', offer.visibility)).data;
  const content = contentOf(offer);
  const said = FIELDS.offers.filter((field) => field in content);
  return (
    <section className={layout.section} aria-label={t`Who can see this`}>
      <h2>
        <Trans>Who can see this</Trans>
      </h2>
      <ul className={styles.fields}>
        {said.map((field) => {
          const from = offer.visibility === 'sealed' ? 'sealed' : readers?.get(field);
          return (
            <li key={field}>
              {say(fieldNames[field])} {from && <AudienceTag from={from} />}
            </li>
          );
        })}
      </ul>
      <AudiencePreview kind="offers" draft={content} />
    </section>
  );
}
