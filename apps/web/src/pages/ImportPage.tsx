import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Applied } from '../exchange/Applied';
import { Chosen } from '../exchange/Chosen';
import { importQuery, isMoving, type Import } from '../exchange/imports';
import { ImportProgress } from '../exchange/Progress';
import { refusedWords } from '../exchange/refused-words';
import { Await } from '../ui/Await';
import { ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

/** What would come of a file; the choice of rows; then what came of it, and the way back. */
export function ImportPage() {
  const { id = '' } = useParams();
  const found = useQuery(importQuery(id));
  return (
    <Await page query={found}>
      {(one) => <Loaded of={one} />}
    </Await>
  );
}

function Loaded({ of }: { of: Import }) {
  const { t } = useLingui();
  const { name } = of;
  return (
    <div className={layout.page}>
      <p className={layout.crumbs}>
        <Link to="/imports">
          <Trans>Imports</Trans>
        </Link>
      </p>
      <PageHeading title={t`Import: ${name}`}>
        <bdi>{name}</bdi>
      </PageHeading>
      <ImportProgress of={of} />
      {of.refused && <RefusedFile refused={of.refused} />}
      <Applied of={of} />
      {!of.refused && !(isMoving(of) && of.state === 'waiting') && <Chosen key={of.state} of={of} />}
    </div>
  );
}

function RefusedFile({ refused }: { refused: NonNullable<Import['refused']> }) {
  const { row, column } = refused;
  const place = [row === null ? null : String(row), column].filter(Boolean).join(', ');
  return (
    <Empty
      title={<Trans>This file cannot be taken in</Trans>}
      action={
        <ButtonLink to="/imports">
          <Trans>Choose another file</Trans>
        </ButtonLink>
      }
    >
      <bdi>{refusedWords(refused)}</bdi>{' '}
      {place && (
        <>
          <Trans>Row and column:</Trans> <bdi>{place}</bdi>.{' '}
        </>
      )}
      <Trans>Put it right in the file, or copy your rows into the template, and send it again.</Trans>
    </Empty>
  );
}
