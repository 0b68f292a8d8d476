const usual = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD', 'NOK', 'SEK', 'DKK', 'CNY', 'XOF', 'XAF'];

/** The currencies to choose from, and the one that a record is in already. */
export const currenciesWith = (current: string): { value: string; label: string }[] =>
  (usual.includes(current) ? usual : [current, ...usual]).map((code) => ({ value: code, label: code }));
