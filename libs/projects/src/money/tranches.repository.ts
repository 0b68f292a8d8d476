import { Injectable } from '@nestjs/common';
import { Transactions, sqlState } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** A part of the agreed amount, in minor units of the project's currency. */
export interface Tranche {
  n: number;
  minor: number;
  condition: string | null;
  dueOn: string | null;
  paidOn: string | null;
  /** What shows the payment: a file of the project, a number. */
  attachment: string | null;
  reference: string | null;
}

/** check_violation: the sums in the project are bounded by its amount. */
const BROKEN_CHECK = '23514';

const COLUMNS = `n, amount_minor::float8 AS minor, condition, due_on::text AS "dueOn", paid_on::text AS "paidOn",
  evidence_attachment AS attachment, evidence_reference AS reference`;

@Injectable()
export class TranchesRepository {
  constructor(private readonly transactions: Transactions) {}

  of(projectId: string, tx: EntityManager = this.transactions.reader): Promise<Tranche[]> {
    return tx.query<Tranche[]>(`SELECT ${COLUMNS} FROM project_tranches WHERE project_id = $1 ORDER BY n`, [projectId]);
  }

  /** Puts these in the place of all that are not paid. False where all together are more than the agreed amount. */
  async replaceUnpaid(
    tx: EntityManager,
    projectId: string,
    tranches: readonly Pick<Tranche, 'n' | 'minor' | 'condition' | 'dueOn'>[],
  ): Promise<boolean> {
    await tx.query('DELETE FROM project_tranches WHERE project_id = $1 AND paid_on IS NULL', [projectId]);
    try {
      await tx.query(
        `INSERT INTO project_tranches (project_id, n, amount_minor, condition, due_on)
         SELECT $1, n, minor, condition, "dueOn"
           FROM jsonb_to_recordset($2) AS x(n integer, minor bigint, condition text, "dueOn" date)`,
        [projectId, JSON.stringify(tranches)],
      );
      return true;
    } catch (error) {
      if (sqlState(error) === BROKEN_CHECK) return false;
      throw error;
    }
  }

  /** False when there is no such tranche that is not paid. */
  async pay(
    tx: EntityManager,
    projectId: string,
    n: number,
    payment: Pick<Tranche, 'paidOn' | 'attachment' | 'reference'>,
  ): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE project_tranches SET paid_on = $3, evidence_attachment = $4, evidence_reference = $5
        WHERE project_id = $1 AND n = $2 AND paid_on IS NULL`,
      [projectId, n, payment.paidOn, payment.attachment, payment.reference],
    );
    return count === 1;
  }
}
