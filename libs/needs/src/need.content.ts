import type { Organisation } from '@tandem/accounts';
import { InvalidInput, validateChange, validateInput, type InputProblem } from '@tandem/input';
import { DraftNeedDto, NeedDto, PostDraftDto, PostNeedDto, needProblems } from './need.dto.js';

/** What POST /needs takes: a whole need, or one that is still being written. */
export type PostedNeed = PostNeedDto | PostDraftDto;

/**
 * A body of POST /needs. With `submit: false`, said on purpose, it may lack what a need has to say.
 *
 * @throws InvalidInput
 */
export function postedNeed(body: unknown): PostedNeed {
  const isDraft = typeof body === 'object' && body !== null && (body as { submit?: unknown }).submit === false;
  return isDraft ? validateInput(PostDraftDto, body) : validateInput(PostNeedDto, body);
}

/** The content of a draft as it is kept: where it has no title or no themes yet, they are empty. */
export const draftContent = (draft: DraftNeedDto): NeedDto =>
  Object.assign(new NeedDto(), draft, { title: draft.title ?? '', themes: draft.themes ?? [] });

/** What the content says: without the empty title and themes of a draft. */
function said({ title, themes, ...rest }: NeedDto): DraftNeedDto {
  return { ...rest, ...(title === '' ? {} : { title }), ...(themes.length === 0 ? {} : { themes }) };
}

/** A draft after a change of some fields; null clears one. @throws InvalidInput */
export const changedDraft = (before: NeedDto, change: unknown): NeedDto =>
  draftContent(validateChange(DraftNeedDto, said(before), change));

/** The content after a change, checked as a whole. @throws InvalidInput */
export const changedContent = (before: NeedDto, change: unknown): NeedDto =>
  validateChange(NeedDto, said(before), change);

/** Fills in the owner's own State where none is named. @throws InvalidInput for a country of somebody else's */
export function settleCountries(content: NeedDto, organisation: Organisation, problems: InputProblem[] = []): NeedDto {
  const allowed = organisation.kind === 'state' ? [organisation.country ?? ''] : organisation.members;
  const strange = (content.countries ?? []).findIndex((country) => !allowed.includes(country));
  if (strange >= 0)
    problems.push({
      pointer: `/countries/${strange}`,
      code: 'NOT_YOUR_COUNTRY',
      detail: 'a State posts for itself, a regional body for its members',
    });
  if (problems.length > 0) throw new InvalidInput(problems);
  const countries = content.countries ?? (organisation.kind === 'state' ? allowed : null);
  return { ...content, ...(countries ? { countries } : {}) };
}

/** The same, with the rules that span fields. @throws InvalidInput */
export const settle = (content: NeedDto, organisation: Organisation): NeedDto =>
  settleCountries(content, organisation, needProblems(content));
