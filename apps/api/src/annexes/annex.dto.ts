import { Codes, Text, isUuid } from '@tandem/input';

/** What is to be sealed. */
export class AnnexDto {
  @Text(100_000)
  text!: string;
}

/** All who shall hold the annex from now on. */
export class AnnexHoldersDto {
  @Codes(isUuid, 'the list of people', { min: 1, max: 50 })
  people!: string[];
}
