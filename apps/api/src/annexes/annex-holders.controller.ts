import { Controller, Get, Param } from '@nestjs/common';
import { reaches, type Viewer } from '@tandem/accounts';
import { AnnexNotFound, Annexes } from '@tandem/sealing';
import { IdPipe } from '../http/id.pipe.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { AnnexHoldersView, annexHoldersView } from './annex-view.dto.js';
import { AnnexedRecords, type ReadRecord } from './annexed-records.js';

/** That there is an annex is for whoever reads the accredited fields of its record. */
@Controller()
export class AnnexHoldersController {
  constructor(
    private readonly records: AnnexedRecords,
    private readonly annexes: Annexes,
  ) {}

  @Get('needs/:id/annex/holders')
  @Requires('needs:read')
  async ofNeed(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<AnnexHoldersView> {
    return this.answer(viewer, await this.records.read(viewer, 'need', id));
  }

  @Get('offers/:id/annex/holders')
  @Requires('offers:read')
  async ofOffer(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<AnnexHoldersView> {
    return this.answer(viewer, await this.records.read(viewer, 'offer', id));
  }

  private async answer(viewer: Viewer, record: ReadRecord): Promise<AnnexHoldersView> {
    if (!reaches(record.readAs, 'accredited')) throw new AnnexNotFound();
    return annexHoldersView(viewer, record, await this.annexes.holders(record));
  }
}
