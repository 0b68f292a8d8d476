/** IATI 2.03 embedded code lists (ActivityStatus, OrganisationRole, TransactionType), as names that the register stores. */

export const STATUS: ReadonlyMap<string, string> = new Map([
  ['1', 'pipeline'],
  ['2', 'implementation'],
  ['3', 'finalisation'],
  ['4', 'closed'],
  ['5', 'cancelled'],
  ['6', 'suspended'],
]);

export const ROLE: ReadonlyMap<string, string> = new Map([
  ['1', 'funding'],
  ['2', 'accountable'],
  ['3', 'extending'],
  ['4', 'implementing'],
]);

export const FLOW_KIND: ReadonlyMap<string, string> = new Map([
  ['1', 'incoming_funds'],
  ['2', 'outgoing_commitment'],
  ['3', 'disbursement'],
  ['4', 'expenditure'],
  ['5', 'interest_payment'],
  ['6', 'loan_repayment'],
  ['7', 'reimbursement'],
  ['8', 'purchase_of_equity'],
  ['9', 'sale_of_equity'],
  ['10', 'credit_guarantee'],
  ['11', 'incoming_commitment'],
  ['12', 'outgoing_pledge'],
  ['13', 'incoming_pledge'],
]);

/** SectorVocabulary 1: DAC five-digit purpose codes; the default where an element names no vocabulary. */
export const DAC_PURPOSE = '1';
