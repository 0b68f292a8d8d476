import { Foundations1763700000000 } from './1763700000000-foundations.js';
import { Accounts1763700000010 } from './1763700000010-accounts.js';
import { NeedsAndOffers1763700000020 } from './1763700000020-needs-and-offers.js';
import { Outbox1763700000100 } from './1763700000100-outbox.js';
import { Rates1763700000200 } from './1763700000200-rates.js';
import { Register1763700000300 } from './1763700000300-register.js';
import { Matches1763700000400 } from './1763700000400-matches.js';
import { Projects1763700000500 } from './1763700000500-projects.js';
import { Notifications1763700000600 } from './1763700000600-notifications.js';
import { Snapshots1763700000700 } from './1763700000700-snapshots.js';
import { MatchingWeights1763700000710 } from './1763700000710-matching-weights.js';
import { Engine1763700000720 } from './1763700000720-engine.js';
import { SignIn1763700000730 } from './1763700000730-sign-in.js';
import { Parties1763700000740 } from './1763700000740-parties.js';
import { Consents1763700000750 } from './1763700000750-consents.js';
import { Sealing1763700000760 } from './1763700000760-sealing.js';
import { AnnexDestruction1763700000765 } from './1763700000765-annex-destruction.js';
import { AuditChain1763700000770 } from './1763700000770-audit-chain.js';
import { Mail1763700000780 } from './1763700000780-mail.js';
import { Passkeys1763700000790 } from './1763700000790-passkeys.js';
import { Files1763700000800 } from './1763700000800-files.js';
import { Identities1763700000810 } from './1763700000810-identities.js';
import { AccountRecovery1763700000820 } from './1763700000820-account-recovery.js';
import { Quarantine1763700000830 } from './1763700000830-quarantine.js';
import { ExplainedWhenRead1763700000840 } from './1763700000840-explained-when-read.js';
import { AuditFilters1763700000870 } from './1763700000870-audit-filters.js';
import { RowSecurity1763700000900 } from './1763700000900-row-security.js';
import { SecondFactorsApart1763700000910 } from './1763700000910-second-factors-apart.js';
import { LessToWrite1763700000915 } from './1763700000915-less-to-write.js';
import { LivesOfNeeds1763700000920 } from './1763700000920-lives-of-needs.js';
import { NeedLines1763700000930 } from './1763700000930-need-lines.js';
import { MatchMessages1763700000931 } from './1763700000931-match-messages.js';
import { Deadlines1763700000940 } from './1763700000940-deadlines.js';
import { Responses1763700000941 } from './1763700000941-responses.js';
import { ProjectLife1763700000950 } from './1763700000950-project-life.js';
import { Search1763700000960 } from './1763700000960-search.js';
import { Boards1763700000961 } from './1763700000961-boards.js';
import { BoardIndexes1763700000962 } from './1763700000962-board-indexes.js';
import { ProjectLights1763700000963 } from './1763700000963-project-lights.js';
import { BoardRows1763700000964 } from './1763700000964-board-rows.js';
import { Exchange1763700000970 } from './1763700000970-exchange.js';
import { DatesOfOffers1763700000980 } from './1763700000980-dates-of-offers.js';

/** In the order of their times; a committed one is never edited. */
export const MIGRATIONS = [
  Foundations1763700000000,
  Accounts1763700000010,
  NeedsAndOffers1763700000020,
  Outbox1763700000100,
  Rates1763700000200,
  Register1763700000300,
  Matches1763700000400,
  Projects1763700000500,
  Notifications1763700000600,
  Snapshots1763700000700,
  MatchingWeights1763700000710,
  Engine1763700000720,
  SignIn1763700000730,
  Parties1763700000740,
  Consents1763700000750,
  Sealing1763700000760,
  AnnexDestruction1763700000765,
  AuditChain1763700000770,
  Mail1763700000780,
  Passkeys1763700000790,
  Files1763700000800,
  Identities1763700000810,
  AccountRecovery1763700000820,
  Quarantine1763700000830,
  ExplainedWhenRead1763700000840,
  AuditFilters1763700000870,
  RowSecurity1763700000900,
  SecondFactorsApart1763700000910,
  LessToWrite1763700000915,
  LivesOfNeeds1763700000920,
  NeedLines1763700000930,
  MatchMessages1763700000931,
  Deadlines1763700000940,
  Responses1763700000941,
  ProjectLife1763700000950,
  Search1763700000960,
  Boards1763700000961,
  BoardIndexes1763700000962,
  ProjectLights1763700000963,
  BoardRows1763700000964,
  Exchange1763700000970,
  DatesOfOffers1763700000980,
];
