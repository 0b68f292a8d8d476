import type { Match, Side } from '../api/types';
import { LockedContacts, People } from '../match/Contacts';
import { partnerOf } from '../match/waits';

/** Those on the other side whose contacts are open to the viewer, each organisation once; or what would open them. */
export function OpenContacts({ matches, side }: { matches: Match[]; side: Side | null }) {
  if (!side) return <LockedContacts />;
  const other = side === 'need' ? 'offer' : 'need';
  const open = new Map(
    matches.flatMap((match) => {
      const partner = partnerOf(match, side);
      const people = match.contacts?.[other === 'need' ? 'state' : 'donor'];
      return people ? [[partner.id, { partner, people }] as const] : [];
    }),
  );
  if (open.size === 0) return <LockedContacts />;
  return [...open.values()].map(({ partner, people }) => (
    <People key={partner.id} side={other} organisation={partner} people={people} />
  ));
}
