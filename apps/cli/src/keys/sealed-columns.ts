import type { SealedColumn } from '@tandem/platform/sealing';

/** Every column that holds sealed values: what is forgotten here cannot be opened once an old key is gone. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'needs', column: 'sealed_content', id: 'id::text', field: 'content' },
  { table: 'offers', column: 'sealed_content', id: 'id::text', field: 'content' },
  { table: 'sealed_annexes', column: 'box', id: 'id::text', field: 'text' },
  { table: 'match_messages', column: 'box', id: 'id::text', field: 'text' },
  { table: 'idempotency_keys', column: 'answer', id: `person_id || ':' || key`, field: 'answer' },
  { table: 'totp_factors', column: 'secret', id: 'id::text', field: 'secret' },
  { table: 'identity_flows', column: 'sealed', id: 'handle_hash', field: 'sealed' },
  { table: 'mails', column: 'sealed_link', id: 'fact', field: 'link' },
  {
    table: 'attachment_contents',
    column: 'bytes',
    id: 'attachment_id::text',
    field: 'bytes',
    where: 'EXISTS (SELECT FROM attachments a WHERE a.id = attachment_id AND a.sealed)',
  },
];
