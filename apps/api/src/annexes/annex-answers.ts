import { Injectable } from '@nestjs/common';
import { serves, type Viewer } from '@tandem/accounts';
import { Annexes, type AnnexedRecord, type Holder } from '@tandem/sealing';
import type { Request, Response } from 'express';
import { requiredVersion, setEtag } from '../http/etag.js';
import type { AnnexHoldersView, AnnexLooksView, AnnexVersionView, AnnexView } from './annex-view.dto.js';
import { annexHoldersView, annexLooksView, annexView } from './annex-view.dto.js';

/** What the annexes of needs and of offers have in common. */
@Injectable()
export class AnnexAnswers {
  constructor(private readonly annexes: Annexes) {}

  async read(viewer: Viewer, record: AnnexedRecord, request: Request, response: Response): Promise<AnnexView> {
    const via = viewer.scopes === null ? 'session' : 'token';
    const annex = await this.annexes.read(viewer, record, { address: request.ip ?? null, via });
    setEtag(response, annex.version);
    return annexView(annex);
  }

  /** The first text needs no If-Match; every other replaces a version that was read. */
  async write(
    viewer: Viewer,
    record: AnnexedRecord,
    text: string,
    request: Request,
    response: Response,
  ): Promise<AnnexVersionView> {
    const version = request.headers['if-match'] === undefined ? null : requiredVersion(request);
    const written = await this.annexes.write(viewer, record, text, version);
    setEtag(response, written);
    return { version: written };
  }

  async holders(viewer: Viewer, record: AnnexedRecord): Promise<AnnexHoldersView> {
    return shown(viewer, record, await this.annexes.holders(record));
  }

  async setHolders(viewer: Viewer, record: AnnexedRecord, people: readonly string[]): Promise<AnnexHoldersView> {
    return shown(viewer, record, await this.annexes.setHolders(viewer, record, people));
  }

  async looks(viewer: Viewer, record: AnnexedRecord): Promise<AnnexLooksView> {
    return annexLooksView(await this.annexes.looks(viewer, record));
  }
}

function shown(viewer: Viewer, record: AnnexedRecord, holders: readonly Holder[]): AnnexHoldersView {
  const isHolder = holders.some(({ personId }) => personId === viewer.personId);
  return annexHoldersView(holders, isHolder || serves(viewer, record.organisationId));
}
