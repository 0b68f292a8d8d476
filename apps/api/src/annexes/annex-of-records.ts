import { Injectable } from '@nestjs/common';
import { serves, type Viewer } from '@tandem/accounts';
import { Annexes, annexActions, type AnnexedRecord } from '@tandem/sealing';
import { annexStateView, type AnnexStateView } from './annex-view.dto.js';

/** What the views of needs and offers say of their annexes: never the text. */
@Injectable()
export class AnnexOfRecords {
  constructor(private readonly annexes: Annexes) {}

  /** @param disclosedTo - organisations to which a record is open by both sides' consent; asked for foreign holders only */
  async of(
    viewer: Viewer,
    type: AnnexedRecord['type'],
    records: readonly { id: string; organisationId: string }[],
    disclosedTo: (id: string) => Promise<string[]>,
  ): Promise<(id: string) => AnnexStateView> {
    const ids = records.map(({ id }) => id);
    const holdersOf = ids.length > 0 ? await this.annexes.holdersOf(type, ids) : new Map<string, never>();
    const views = new Map<string, AnnexStateView>();
    for (const { id, organisationId } of records) {
      const holders = holdersOf.get(id) ?? null;
      const isForeignHolder =
        !serves(viewer, organisationId) && holders?.some(({ personId }) => personId === viewer.personId);
      const openTo = isForeignHolder ? await disclosedTo(id) : [];
      const record = { type, id, organisationId, openTo };
      views.set(id, annexStateView(viewer, record, holders, annexActions(viewer, record, holders)));
    }
    return (id) => views.get(id) ?? NONE;
  }
}

const NONE: AnnexStateView = { exists: false, count: 0, items: [], availableActions: [] };
