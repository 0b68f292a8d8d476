/** The minimal need and offer that every caller may send; as documented. */
export const minimalNeed = {
  title: 'Secure the armouries of three districts',
  countries: ['GMB'],
  themes: [
    { code: 'STOCK', weight: 0.7 },
    { code: 'MARK', weight: 0.3 },
  ],
  modalities: ['training', 'equipment'],
  cost: { amount: '180000.00', currency: 'USD' },
  smallestUseful: { amount: '60000.00', currency: 'USD' },
  window: { from: '2027-01-01', to: '2028-06-30' },
  genderMarker: 1,
  visibility: 'accredited',
  submit: true,
};

export const minimalOffer = {
  title: 'Stockpile security, West Africa, 2027',
  kind: 'money',
  themes: ['STOCK', 'MARK', 'REC'],
  geography: { include: ['region:011', 'group:LDC'], exclude: [] },
  modalities: ['training', 'equipment', 'grant'],
  available: { amount: '500000.00', currency: 'EUR' },
  perGrant: { min: '50000.00', max: '200000.00' },
  window: { from: '2026-10-01', to: '2028-12-31' },
  conditions: { minGenderMarker: 1 },
  submit: true,
};
