import { formatter } from '@lingui/format-po';

/** The catalogs of the web application: `npm run messages` brings them up to date with its texts. */
export default {
  sourceLocale: 'en',
  locales: ['ar', 'en', 'es', 'fr', 'ru', 'zh'],
  catalogs: [{ path: '<rootDir>/apps/web/locales/{locale}', include: ['<rootDir>/apps/web/src'] }],
  format: formatter({ lineNumbers: false }),
  orderBy: 'message',
};
