import type { ImportReport, SkipReason } from '@tandem/register';

const REASONS: Readonly<Record<SkipReason, string>> = {
  no_identifier: 'no IATI identifier',
  identifier_too_long: 'IATI identifier longer than 500 characters',
  duplicate_identifier: 'identifier stands earlier in the same file',
  no_title: 'no title',
  bad_date: 'not a date from 1900 to 2100',
  ends_before_start: 'ends before it starts; the end is left out',
  unknown_country: 'country code not in ISO 3166-1',
  bad_percentage: 'percentage not from 0 to 100',
  unknown_role: 'role not in the IATI list',
  unnamed_organisation: 'organisation without name and reference',
  unknown_flow_type: 'transaction type not in the IATI list',
  bad_amount: 'amount not a decimal number',
  unknown_currency: 'currency missing or not in ISO 4217',
};

const WHAT = { activity: 'activities', flow: 'flows', detail: 'details of activities that were kept' } as const;

const counted = (count: number): string => count.toLocaleString('en');

/** What became of one file, in one line. */
export function describeFile(
  outcome: ImportReport | { file: string; error: { line: number; column: number; reason: string } },
): string {
  if ('error' in outcome) {
    const { line, column, reason } = outcome.error;
    return `${outcome.file}: line ${line}, column ${column}: ${reason}. Nothing of this file was imported.`;
  }
  const { file, activities, flows, place, defaultCountry } = outcome;
  const { read, added, changed, unchanged, skipped } = activities;
  const assumed = place.assumed > 0 ? `, ${defaultCountry ?? ''} assumed ${counted(place.assumed)}` : '';
  return (
    `${file}: ${counted(read)} activities (${counted(added)} added, ${counted(changed)} changed, ` +
    `${counted(unchanged)} unchanged, ${counted(skipped)} skipped), ${counted(flows.kept)} flows; ` +
    `place stated ${counted(place.stated)}${assumed}, not stated ${counted(place.not_stated)}`
  );
}

/** What was left out of all files and why, with an example of each. */
export function describeSkips(reports: readonly ImportReport[]): string {
  const lines = reports.flatMap(({ file, skipped }) =>
    skipped.map(({ what, reason, count, examples: [example] }) => {
      const where = example ? `, first on line ${example.line}: ${example.detail}` : '';
      return `  ${counted(count)} ${WHAT[what]}: ${REASONS[reason]} (${file}${where})`;
    }),
  );
  return lines.length === 0 ? 'Nothing was skipped.' : ['Skipped:', ...lines].join('\n');
}
