import { Check, Flag, OneOf, codeRule, isUuid } from '@tandem/input';

export class HandOverDto {
  /** Where. */
  @Check(codeRule(isUuid, 'the list of organisations'))
  organisation!: string;

  /** Id of the member who takes over. */
  @Check(codeRule(isUuid, 'the members of the organisation'))
  to!: string;
}

export class EraseDto {
  /** Said on purpose: it cannot be undone. */
  @OneOf(['erase'])
  sure!: 'erase';

  /** Goes on though an organisation is left without anybody who endorses, approves or administers. */
  @Flag({ optional: true })
  confirm?: boolean | null;
}
