/** No token below is longer; so many characters are held back, lest one be cut at the end of a piece. */
const LONGEST_TOKEN = 40;
const TOKEN = /<!--|<!\[CDATA\[|<\?|&(?:#\d{1,7};|#x[\dA-Fa-f]{1,6};|[A-Za-z]\w{0,31};)?/gu;
const TERMINATORS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/** A stretch that is safe to parse, and whether an ampersand that begins no reference follows it. */
export interface Stretch {
  text: string;
  bareAmpersand: boolean;
}

/**
 * Finds ampersands that begin no reference, the commonest fault of real files. The parser would look for the semicolon
 * through all the rest of the file, keep that in memory and then name the wrong line.
 */
export class AmpersandCheck {
  private held = '';
  /** What ends the comment, CDATA section or instruction that we are in. */
  private terminator: string | null = null;

  /** Takes the next piece; gives what may be parsed now. With `last`, nothing is held back. */
  take(piece: string, last = false): Stretch {
    const text = this.held + piece;
    const limit = last ? text.length : Math.max(text.length - LONGEST_TOKEN, 0);
    let at = 0;
    while (at < limit) {
      if (this.terminator === null) {
        TOKEN.lastIndex = at;
        const found = TOKEN.exec(text);
        if (!found || found.index >= limit) break;
        if (found[0] === '&') return { text: text.slice(0, found.index), bareAmpersand: true };
        this.terminator = TERMINATORS[found[0]] ?? null;
        at = TOKEN.lastIndex;
      } else {
        const end = text.indexOf(this.terminator, at);
        if (end === -1 || end >= limit) break;
        at = end + this.terminator.length;
        this.terminator = null;
      }
    }
    const cut = Math.max(at, limit);
    this.held = text.slice(cut);
    return { text: text.slice(0, cut), bareAmpersand: false };
  }
}
