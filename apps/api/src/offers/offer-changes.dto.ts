import { Flag } from '@tandem/input';
import { PartialType } from '@nestjs/swagger';
import { OfferDto } from '@tandem/offers';

/** What is signed for others and waits for their signature. */
export class EndReservationsDto {
  /** Ends the talks in which this side has signed and the other has not; else the change is refused while there are any. */
  @Flag({ optional: true })
  endReservations?: boolean;
}

/** An offer that may not be whole yet. */
export class OfferDraftDto extends PartialType(OfferDto) {}

/** The fields of PATCH /offers/:id: those that are named are replaced, null clears one. The service checks the whole. */
export class OfferChangesDto extends OfferDraftDto {
  @Flag({ optional: true })
  endReservations?: boolean;
}
