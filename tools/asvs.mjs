// Holds docs/asvs.csv against a run of all tests: each requirement of OWASP ASVS 5.0 at level 1 or 2 has either the full
// name of a test that passed or the reason why there is none.

/** Requirements at each level, as counted in the standard. */
const COUNTS = { 1: 70, 2: 183 };
const TEST = 'test: ';
const NO_TEST = 'no test: ';

/**
 * What is wrong with the table, a line each.
 * @param {string} text the table
 * @param {{passed: ReadonlySet<string>, skipped: ReadonlySet<string>}} run full names; what was skipped where that is
 *   allowed counts as evidence that could not be had here
 */
export function faultsOfAsvs(text, { passed, skipped }) {
  const [head, ...rows] = rowsOf(text);
  if (head?.join() !== 'id,level,evidence') return ['docs/asvs.csv: the first line is not id,level,evidence'];
  const faults = [];
  const seen = new Set();
  for (const [id = '', level = '', evidence = '', ...more] of rows) {
    const fault = (said) => faults.push(`docs/asvs.csv: ${id || 'a row without an id'}: ${said}`);
    if (!/^V\d+\.\d+\.\d+$/.test(id) || !(level in COUNTS) || more.length > 0) fault('is not id,level,evidence');
    else if (seen.has(id)) fault('stands twice');
    else if (evidence.startsWith(TEST)) {
      const name = evidence.slice(TEST.length);
      if (!passed.has(name) && !skipped.has(name)) fault(`no test passed that is called "${name}"`);
    } else if (!evidence.startsWith(NO_TEST) || evidence.length < NO_TEST.length + 10)
      fault(`says neither "${TEST}…" nor "${NO_TEST}…" with a reason`);
    seen.add(id);
  }
  for (const [level, count] of Object.entries(COUNTS)) {
    const found = rows.filter((row) => row[1] === level).length;
    if (found !== count) faults.push(`docs/asvs.csv: level ${level} has ${found} rows, and ${count} requirements`);
  }
  return faults;
}

/** How many rows have a test, and how many a reason. */
export function countsOfAsvs(text) {
  const rows = rowsOf(text).slice(1);
  const tested = rows.filter(([, , evidence]) => evidence?.startsWith(TEST)).length;
  return { tested, reasoned: rows.length - tested };
}

/** RFC 4180, with a line end after each row. */
function rowsOf(text) {
  const rows = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)];
    rows.push(fields.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  }
  return rows;
}
