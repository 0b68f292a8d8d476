import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { may, type Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { KeyRing, type Place } from '@tandem/platform/sealing';
import type { MatchSide } from '../match.workflow.js';
import { MatchMessagesRepository, type MessageRow } from './match-messages.repository.js';
import { MatchesService, type Pair } from '../matches.service.js';
import { MatchStepNotYours, TalkNotOpen } from '../matching.errors.js';
import { StancesService, isTalking } from './stances.service.js';

/** What one side wrote to the other. */
export interface MatchMessage {
  id: string;
  /** Its place among all messages: what a page goes on from. */
  number: number;
  side: MatchSide;
  organisationId: string;
  person: string;
  text: string;
  at: Date;
}

/**
 * What the two sides of a match write to each other, for them alone: the text is encrypted where it is stored, and stands
 * in no event, mail, log or audit row.
 */
@Injectable()
export class MatchMessages {
  constructor(
    private readonly repository: MatchMessagesRepository,
    private readonly matches: MatchesService,
    private readonly stances: StancesService,
    private readonly transactions: Transactions,
    private readonly keys: KeyRing,
    private readonly audit: Audit,
  ) {}

  /** Newest first, also after the talk has ended. @throws MatchNotFound, MatchStepNotYours for who is no party */
  async list(viewer: Viewer, matchId: string, limit: number, before: number | undefined): Promise<MatchMessage[]> {
    const pair = await this.matches.read(viewer, matchId);
    if (!mySide(viewer, pair, 'read')) throw new MatchStepNotYours();
    return Promise.all((await this.repository.of(matchId, limit, before)).map((row) => this.opened(row)));
  }

  /** The other side is told that there is one. @throws MatchNotFound, MatchStepNotYours, TalkNotOpen */
  async post(viewer: Viewer, matchId: string, text: string): Promise<MatchMessage> {
    const seen = await this.matches.read(viewer, matchId);
    const side = mySide(viewer, seen, 'write');
    if (!side) throw new MatchStepNotYours();
    return this.transactions.run(async (tx) => {
      const held = await this.stances.holdFor(tx, side, matchId);
      if (!isTalking(held.match)) throw new TalkNotOpen();
      const id = randomUUID();
      const { organisationId } = held[side];
      const box = await this.keys.seal(Buffer.from(text), placeOf(id));
      const { personId } = viewer;
      const row = await this.repository.insert(tx, { id, matchId, side, organisationId, personId, box });
      const after = { messageId: id, characters: text.length };
      const of = { objectType: 'match', objectId: matchId };
      await this.audit.record(tx, { personId, organisationId, action: 'match.message', ...of, after });
      await this.stances.tellOfMessage(tx, held, row.at);
      return this.opened(row);
    });
  }

  private async opened({ box, personId: _, ...row }: MessageRow): Promise<MatchMessage> {
    return { ...row, text: (await this.keys.open(box, placeOf(row.id))).toString() };
  }
}

const placeOf = (id: string): Place => ({ table: 'match_messages', id, field: 'text' });

/** The side for which the viewer reads or writes what the two say to each other. */
export function mySide(
  viewer: Viewer,
  { need, offer }: Pick<Pair, 'need' | 'offer'>,
  action: 'read' | 'write',
): MatchSide | null {
  if (may(viewer, action, 'message', { stateOrganisationId: need.organisationId })) return 'need';
  return may(viewer, action, 'message', { donorOrganisationId: offer.organisationId }) ? 'offer' : null;
}
