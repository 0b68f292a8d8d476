import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { setRowScope, type RowScope } from './row-scope.js';

/** serialization_failure and deadlock_detected: the database asks for another try. */
const RETRIABLE = new Set(['40001', '40P01']);
const TRIES = 4;

/**
 * One unit of work: change, audit row and outbox row commit together or not at all. Retried a few times, with jitter,
 * when the database asks for it.
 */
@Injectable()
export class Transactions {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  private readonly surrounding = new AsyncLocalStorage<{ tx: EntityManager; scope: RowScope | null }>();

  /** For reads: the surrounding transaction where there is one, so that a request sees its own writes. */
  get reader(): EntityManager {
    return this.surrounding.getStore()?.tx ?? this.dataSource.manager;
  }

  /** Work that is no part of the surrounding transaction: what it writes stays, though that one rolls back. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.surrounding.exit(work);
  }

  /** Joins the surrounding transaction, or begins one. */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.surrounding.getStore();
    if (outer) return work(outer.tx);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction((tx) => this.surrounding.run({ tx, scope: null }, () => work(tx)));
      } catch (error) {
        if (attempt >= TRIES || !RETRIABLE.has(sqlState(error) ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * 10 + Math.random() * 20));
      }
    }
  }

  /**
   * The same, in which tables under row security show and take what is the scope's; in other transactions they are empty.
   * The scope ends with the work. Works of different scopes in one transaction come one after the other, never at once.
   */
  async scoped<T>(scope: RowScope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.surrounding.getStore();
    if (!outer) return this.run(() => this.scoped(scope, work));
    const { tx } = outer;
    await setRowScope(tx, scope);
    try {
      return await this.surrounding.run({ tx, scope }, () => work(tx));
    } finally {
      // A transaction that has failed takes no statement any more, and ends with its scope.
      await setRowScope(tx, outer.scope).catch(() => undefined);
    }
  }
}

/** SQLSTATE of a driver error, e.g. 23505 for a broken unique constraint. */
export function sqlState(error: unknown): string | undefined {
  const cause = (error as { driverError?: unknown }).driverError ?? error;
  const code = (cause as { code?: unknown }).code;
  return typeof code === 'string' ? code : undefined;
}

/** PostgreSQL's bigint as an exact number: our amounts stay below 10^15. */
export const wholeNumber = {
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
  to: (value: number | null): number | null => value,
};
