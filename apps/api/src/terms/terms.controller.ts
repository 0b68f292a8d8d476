import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { TermsService, type Viewer } from '@tandem/accounts';
import { InPerson, SignedIn } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { AcceptTermsDto, TermsView, termsView } from './terms.dto.js';

@Controller('terms')
export class TermsController {
  constructor(private readonly terms: TermsService) {}

  @Get()
  @SignedIn()
  async read(@CurrentViewer() viewer: Viewer): Promise<TermsView> {
    return termsView(await this.terms.of(viewer));
  }

  @Post('accept')
  @InPerson()
  @HttpCode(200)
  async accept(@CurrentViewer() viewer: Viewer, @Body() { version }: AcceptTermsDto): Promise<TermsView> {
    return termsView(await this.terms.accept(viewer, version));
  }
}
