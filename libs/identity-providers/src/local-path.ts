/** Segments of letters, digits, hyphens and underscores, and a plain query: no host, no scheme, no way round them. */
const LOCAL_PATH = /^\/([\w-]+(\/[\w-]+)*)?(\?[\w=&%.~+:-]*)?$/;

/** Whether a browser may be sent there after signing in: an own page, and nothing that could be read as another site. */
export const isLocalPath = (text: string): boolean => text.length <= 300 && LOCAL_PATH.test(text);
