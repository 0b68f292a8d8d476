import { PartialType } from '@nestjs/swagger';
import { OfferDto } from '@tandem/offers';

/** The fields of PATCH /offers/:id: those that are named are replaced, null clears one. The service checks the whole. */
export class OfferChangesDto extends PartialType(OfferDto) {}
