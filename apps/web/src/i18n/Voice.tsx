import type { ReactNode } from 'react';
import { directionOf } from './language';
import styles from './Voice.module.css';

/** How a party's own words are set: by the language that they are written in, where it is known. */
export const voiceOf = (language: string | null) =>
  language ? { lang: language, dir: directionOf(language) } : { dir: 'auto' };

/** A title in the words of the party that wrote it, in the font and direction of its own language. */
export function Voice({ language, children }: { language: string | null; children: ReactNode }) {
  return (
    <bdi className={styles.voice} {...voiceOf(language)}>
      {children}
    </bdi>
  );
}
