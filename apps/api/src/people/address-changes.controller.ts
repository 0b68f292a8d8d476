import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { AddressChanges } from '@tandem/sign-in';
import type { Request } from 'express';
import { deviceOf } from '../http/device.js';
import { InPerson, Public } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { AddressLinkDto, AskAddressDto, OwnAddressView } from './address-change.dto.js';

/** The address with which a person signs in, and another one in its place. */
@Controller()
export class AddressChangesController {
  constructor(private readonly changes: AddressChanges) {}

  @Get('people/me/address')
  @InPerson()
  async read(@CurrentViewer() viewer: Viewer): Promise<OwnAddressView> {
    const open = await this.changes.open(viewer);
    const waiting = open && { address: open.address, until: open.until.toISOString() };
    return { address: viewer.email, waiting };
  }

  /** Sends a link to the new address, and a notice to the old one. The answer does not tell whether anybody has it. */
  @Post('people/me/address')
  @InPerson({ fresh: true })
  @HttpCode(202)
  async ask(@CurrentViewer() viewer: Viewer, @Body() { email }: AskAddressDto, @Req() request: Request): Promise<void> {
    await this.changes.ask(viewer, email, deviceOf(request));
  }

  /** Takes back what was asked for. */
  @Delete('people/me/address')
  @InPerson()
  @HttpCode(204)
  async withdraw(@CurrentViewer() viewer: Viewer): Promise<void> {
    await this.changes.withdraw(viewer);
  }

  /** Uses the link that was sent to the new address; all other sessions end. */
  @Post('people/me/address/confirm')
  @InPerson()
  @HttpCode(204)
  async confirm(@CurrentViewer() viewer: Viewer, @Body() { token }: AddressLinkDto): Promise<void> {
    await this.changes.confirm(viewer, token);
  }

  /** "This was not me": stops or undoes a change of address, and ends all sessions of its person. */
  @Post('address-changes/stop')
  @Public()
  @HttpCode(204)
  async stop(@Body() { token }: AddressLinkDto): Promise<void> {
    await this.changes.stop(token);
  }
}
