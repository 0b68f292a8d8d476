import { expect, it } from '@jest/globals';
import { matrixCsv } from './matrix-csv';

it('writes a line for each State and theme, with every name in quotes', () => {
  const links = { needs: null, offers: null, projects: null, activities: null };
  const cell = { theme: 'STOCK', needsOpen: 2, offersReaching: 1, projectsRunning: 0, activities: 12, links };
  const csv = matrixCsv([{ country: 'LAO', cells: [cell] }], {
    heads: ['State', 'Code'],
    country: () => 'Lao People’s Democratic Republic, "Laos"',
    theme: () => 'Stockpile management',
  });
  expect(csv).toBe(
    '"State","Code"\r\n' +
      '"Lao People’s Democratic Republic, ""Laos""","LAO","Stockpile management","STOCK","2","1","0","12"\r\n',
  );
});
