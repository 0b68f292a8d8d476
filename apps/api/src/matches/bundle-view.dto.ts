import type { Organisation } from '@tandem/accounts';
import type { BundlesOfOffer, FoundBundle } from '@tandem/matching';
import type { Language } from '@tandem/wording';
import type { NeedSummaryView } from '../needs/need-view.dto.js';
import { needSummary } from '../needs/need-view.dto.js';
import type { MoneyView } from '../records/record-view.dto.js';
import { money } from '../records/record-view.dto.js';
import type { ReasonView, UnitsGivenView } from './match-view.dto.js';
import { reasonView, share } from './match-view.dto.js';

export class BundleMemberView {
  /** Id of the need's match with the offer. */
  match!: string;
  need!: NeedSummaryView;
  /** 0–1: what it scores by itself, and in the bundle. */
  alone!: number;
  together!: number;
}

/** Two needs that the offer serves better together. */
export class BundleView {
  /** 0–1: the mean of both in the bundle. */
  score!: number;
  /** What both draw from the offer, in its own currency or unit. */
  give!: MoneyView | null;
  giveUnits!: UnitsGivenView | null;
  members!: BundleMemberView[];
  reasons!: ReasonView[];
}

export class BundleListView {
  asOf!: string;
  items!: BundleView[];
}

export function bundlesView(
  { asOf, bundles }: BundlesOfOffer,
  owners: Map<string, Organisation>,
  language: Language,
): BundleListView {
  const item = ({ score, draws, members, reasons }: FoundBundle): BundleView => ({
    score: share(score),
    give: 'amount' in draws ? money(draws.amount, draws.currency) : null,
    giveUnits: 'unit' in draws ? { ...draws } : null,
    members: members.map(({ match, record, alone, together }) => ({
      match,
      need: needSummary(record, owners.get(record.organisationId), language),
      alone: share(alone),
      together: share(together),
    })),
    reasons: reasons.map((reason) => reasonView(reason, language)),
  });
  return { asOf, items: bundles.map(item) };
}
