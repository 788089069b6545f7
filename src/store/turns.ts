/** The turns of all threads: written before anything slow happens, worked in order, kept as the thread's history. */
import type { Codec } from './codec.ts';
import type { Db, Sql } from './db.ts';
import { type TurnArrivals, turnArrivals } from './turn-arrivals.ts';
import { type TurnChanges, turnChanges } from './turn-changes.ts';
import { type TurnLookup, turnLookup } from './turn-lookup.ts';
import { type TurnWork, turnWork } from './turn-work.ts';

export interface Turns extends TurnArrivals, TurnChanges, TurnWork, TurnLookup {}

export const turnsOn = (db: Db, sql: Sql, codec: Codec): Turns => ({
  ...turnArrivals(db, sql, codec),
  ...turnChanges(db, sql, codec),
  ...turnWork(db, sql, codec),
  ...turnLookup(sql, codec),
});
