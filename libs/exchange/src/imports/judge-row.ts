import type { Organisation } from '@tandem/accounts';
import { InvalidInput, isUuid, type InputProblem } from '@tandem/input';
import { canonicalJson } from '@tandem/platform/sealing';
import { STANDING, type ExchangedRecords, type FoundRecord } from '../exchanged-records.js';
import { columnAt, toCells, toRecord } from '../tables/column.js';
import { cellsOf, type Said } from '../tables/record-files.js';
import type { JudgedRow, RowChange } from './import.js';

type Json = Record<string, unknown>;

/** A row beside the record that stands now; where none does, beside nothing. */
interface Beside {
  /** The record as it would be after. */
  after: Json;
  /** The record now, as the file would say it. */
  before: Json;
}

/** The id that a row names; null where it names none. */
export function idOf(said: Said): string | null {
  const id = 'cells' in said ? said.cells.id : (said.record as Json | null)?.id;
  return typeof id === 'string' && id !== '' ? (isUuid(id) ? id.toLowerCase() : id) : null;
}

/** What a row would do, by the same rules as a record that is posted. */
export function judgeRow(
  records: ExchangedRecords,
  organisation: Organisation,
  said: Said,
  found: FoundRecord | null,
): JudgedRow {
  if ('record' in said && !isObject(said.record))
    return wrong(records, null, null, [{ pointer: '', code: 'WRONG_TYPE', detail: 'must be an object' }]);
  const { after, before } = beside(records, said, found);
  const content = contentOf(after);
  const title = titleOf(content);
  if (!found) {
    const problems = [...standingProblems(organisation, after), ...contentProblems(records, organisation, content)];
    if (problems.length > 0) return wrong(records, title, null, problems);
    return { ...nothing, outcome: 'make', title, content: present(content) };
  }
  const { id } = found.record;
  const fields = [...new Set([...Object.keys(content), ...Object.keys(contentOf(before))])].filter(
    (field) => canonicalJson(content[field] ?? null) !== canonicalJson(before[field] ?? null),
  );
  if (fields.length === 0) return { ...nothing, outcome: 'same', title, recordId: id };
  const problems = [
    ...recordProblems(organisation, found),
    ...(found.sealed ? [] : contentProblems(records, organisation, content)),
  ];
  if (problems.length > 0) return wrong(records, title, id, problems);
  const whole = (from: Json) => Object.fromEntries(fields.map((field) => [field, from[field] ?? null]));
  return {
    ...nothing,
    outcome: 'change',
    title,
    recordId: id,
    recordVersion: found.version,
    content: whole(content),
    before: whole(found.record),
    changes: fields.map((field) => changeOf(field, found.record[field], content[field])),
  };
}

const nothing = { recordId: null, recordVersion: null, content: null, before: null, changes: [], problems: [] };

/** Of a table only the columns that it has say something; of JSON only the fields. */
function beside({ shape }: ExchangedRecords, said: Said, found: FoundRecord | null): Beside {
  if ('record' in said) {
    const after = { ...(found?.record ?? {}), ...(said.record as Json) };
    return { after, before: found?.record ?? {} };
  }
  const standing = found ? toCells(shape, found.record) : new Map<string, string>();
  const now = new Map([...standing].map(([column, text]) => [column, text.trim()]));
  return {
    after: toRecord(shape, cellsOf(said.cells).over(now)),
    before: toRecord(shape, cellsOf(Object.fromEntries(now))),
  };
}

function contentProblems(records: ExchangedRecords, organisation: Organisation, content: Json): InputProblem[] {
  if (content.visibility === 'sealed')
    return [
      {
        pointer: '/visibility',
        code: 'SEALED_NOT_IN_FILES',
        detail: 'is sealed on the page of the record, not in files',
      },
    ];
  try {
    records.settled(organisation, present(content));
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
}

function standingProblems({ id }: Organisation, { organisation }: Json): InputProblem[] {
  return organisation === undefined || (typeof organisation === 'string' && organisation.toLowerCase() === id)
    ? []
    : [
        {
          pointer: '/organisation',
          code: 'NOT_YOUR_ORGANISATION',
          detail: 'must be the one for which the file is read',
        },
      ];
}

function recordProblems({ id }: Organisation, { organisationId, status, sealed }: FoundRecord): InputProblem[] {
  const about = (code: string, detail: string) => [{ pointer: '/id', code, detail }];
  if (organisationId !== id) return about('NOT_YOUR_RECORD', 'is of another organisation');
  if (sealed) return about('SEALED_NOT_IN_FILES', 'is sealed; a sealed record changes on its page only');
  return status === 'draft' ? [] : about('NOT_A_DRAFT', `is ${status}; a file changes drafts only`);
}

function wrong(
  { shape }: ExchangedRecords,
  title: string | null,
  recordId: string | null,
  problems: readonly InputProblem[],
): JudgedRow {
  const placed = problems.map(({ pointer, code, detail }) => ({
    column: columnAt(shape, pointer),
    pointer,
    code,
    detail,
  }));
  return { ...nothing, outcome: 'wrong', title, recordId, problems: placed };
}

const contentOf = (record: Json): Json =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !(STANDING as readonly string[]).includes(name)));

/** Without what is unknown. */
const present = (content: Json): Json =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null && value !== undefined));

function changeOf(field: string, before: unknown, after: unknown): RowChange {
  const said = (value: unknown) => value !== undefined && value !== null;
  return { pointer: `/${field}`, ...(said(before) ? { before } : {}), ...(said(after) ? { after } : {}) };
}

/** To be shown; the file may say anything there. */
function titleOf({ title }: Json): string | null {
  if (typeof title !== 'string') return null;
  return (
    title
      .slice(0, 200)
      .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
      .trim() || null
  );
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
