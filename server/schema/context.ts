import type { Logger } from 'pino';
import type { Access } from '../access/access.ts';
import type { Principal } from '../access/principal.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { Monitoring } from '../monitoring/monitoring.ts';
import type { Figures } from '../overview/figures.ts';
import type { Engine } from '../runs/engine.ts';

/** Everything of this node that resolvers hand on to the features. */
export interface House {
  readonly config: Config;
  readonly access: Access;
  readonly database: Database;
  readonly engine: Engine;
  readonly log: Logger;
  readonly monitoring: Monitoring;
  readonly version: string;
  /** The model that answers, and whether it is the built-in rules. */
  readonly model: { readonly name: string; readonly rules: boolean };
  /** Figures of the whole database, read for all who ask at about the same time. */
  readonly figures: () => Promise<Figures>;
}

/** What each operation is given. */
export interface Context {
  readonly house: House;
  readonly principal: Principal;
}
