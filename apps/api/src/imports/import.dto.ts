import { EXCHANGED_KINDS, FILE_FORMATS, IMPORT_OUTCOMES, MOST_ROWS } from '@tandem/exchange';
import type { ExchangedKind, FileFormat, ImportOutcome } from '@tandem/exchange';
import { Check, OneOf, Text, codeRule, isUuid } from '@tandem/input';
import { PageQuery } from '../http/page.dto.js';

/** What is said of a file beside its bytes. */
export class ImportQuery {
  /** `need` or `offer`. */
  @OneOf(EXCHANGED_KINDS)
  kind!: ExchangedKind;

  /** With its ending: csv, xlsx or json. */
  @Text(150)
  name!: string;

  /** The organisation whose records these become; needed only by those who draft in several. */
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string;
}

export class ColumnsQuery {
  /** `need` or `offer`. */
  @OneOf(EXCHANGED_KINDS)
  kind!: ExchangedKind;
}

export class TemplateQuery extends ColumnsQuery {
  /** CSV where it is not said. */
  @OneOf(FILE_FORMATS, { optional: true })
  format?: FileFormat;
}

export class ImportRowsQuery extends PageQuery {
  /** Only rows that would do this. */
  @OneOf(IMPORT_OUTCOMES, { optional: true })
  outcome?: ImportOutcome;
}

const rowNumbers = (value: unknown) => {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_ROWS)
    return { code: 'WRONG_LENGTH', detail: `must hold 1 to ${MOST_ROWS} numbers of rows; leave it out for all` };
  const strange = value.findIndex((row) => !Number.isInteger(row) || row < 1 || row > 10_000_000);
  return strange < 0 ? null : { code: 'WRONG_TYPE', detail: 'must be the number of a row', at: `/${strange}` };
};

/** Which rows become drafts. */
export class ConfirmImportDto {
  /** Numbers of rows that make or change something; left out: all of these. */
  @Check(rowNumbers, { optional: true })
  rows?: number[] | null;
}
