import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import type { Need } from '../api/types';
import { useFormats } from '../i18n/format';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { makeResponse, responsesQuery, type ResponseSummary } from './responses';
import styles from './Response.module.css';

/** The letters in which all answers to a need are put together; for the State and the secretariat. */
export function Responses({ need }: { need: Need }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const responses = useQuery(responsesQuery(need.id));
  const make = useMutation({
    mutationFn: () => makeResponse(need.id),
    onSuccess: async ({ number }) => {
      await client.invalidateQueries({ queryKey: ['responses', need.id] });
      await navigate(`/needs/${need.id}/responses/${String(number)}`);
    },
  });
  if (!responses.data || need.openedAt === null) return null;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>All answers in one letter</Trans>
      </h2>
      {responses.data.length === 0 ? (
        <p className={layout.lead}>
          <Trans>
            Who said what, who has not answered yet, and what nearly fits: made when the answers are due, or now.
          </Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {responses.data.map((response) => (
            <Row key={response.number} needId={need.id} response={response} />
          ))}
        </ul>
      )}
      <div>
        <Button disabled={make.isPending} onClick={() => make.mutate()}>
          <Mail size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Put the answers together now</Trans>
        </Button>
      </div>
      <Refusal error={make.error} />
    </section>
  );
}

function Row({ needId, response }: { needId: string; response: ResponseSummary }) {
  const { day, number } = useFormats();
  const { counts, madeAt } = response;
  const made = day(madeAt);
  const told = number(counts.told);
  const interested = number(counts.interested + counts.talking + counts.agreed);
  const silent = number(counts.unanswered);
  return (
    <li>
      <Link to={`/needs/${needId}/responses/${String(response.number)}`}>
        <Trans>Letter of {made}</Trans>
      </Link>{' '}
      <span className={layout.small}>
        <Trans>
          {told} asked, {interested} interested, {silent} without an answer
        </Trans>
      </span>
    </li>
  );
}
