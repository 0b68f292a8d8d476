import { Trans } from '@lingui/react/macro';
import type { Need } from '../api/types';
import { Voice } from '../i18n/Voice';

/** What its State calls it; a draft may have no title yet. */
export function NeedTitle({ need }: { need: Need }) {
  if (need.title === '') return <Trans>Draft without a title</Trans>;
  return <Voice language={need.textLanguage}>{need.title}</Voice>;
}
