import { PartialType } from '@nestjs/swagger';
import { NeedDto } from '@tandem/needs';

/** The fields of PATCH /needs/:id: those that are named are replaced, null clears one. The service checks the whole. */
export class NeedChangesDto extends PartialType(NeedDto) {}
