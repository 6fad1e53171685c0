import { existsSync } from 'node:fs';
import { z } from 'zod';

const flag = (fallback: number) => z.coerce.number().int().nonnegative().default(fallback);
const money = z.coerce.number().nonnegative().default(0);
const share = (fallback: number) => z.coerce.number().gt(0).max(1).default(fallback);
const positive = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** True for a name of the calendar's zone database that this Node knows. */
function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** True for a key as Standard Webhooks writes it. */
function isWebhookSecret(text: string): boolean {
  const written = text.replace(/^whsec_/, '');
  const bytes = Buffer.from(written, 'base64');
  return bytes.length >= 24 && bytes.length <= 64 && bytes.toString('base64') === written;
}

/** Every setting: its environment variable, unit and default, in groups. README's tables are made of this (`npm run settings`). */
const settings = z.object({
  // Server
  /** Port of the one HTTP server; 0 takes any free one. */
  PORT: flag(4000),
  /** Address to bind to: only loopback where everybody is let in. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** 1 when a proxy stands in front, whose word for the host (`X-Forwarded-Host`) and for HTTPS (`X-Forwarded-Proto`) counts. */
  BEHIND_PROXY: z.enum(['0', '1']).default('0'),
  /** The least grave of what the log tells. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),

  // Access
  /** Who is let in: everybody who reaches a loopback address (`open`), or who bears a token (`tokens`). */
  ACCESS: z.enum(['open', 'tokens']).default('open'),
  /** Minutes for which a browser's pass is good; then it asks for a new one by itself. */
  PASS_MINUTES: positive(15),
  /** Whether the API shows its schema, as GraphiQL and code generators need it. On, unless ACCESS is tokens. */
  INTROSPECTION: z.enum(['on', 'off']).optional(),
  /** Whether the API's address shows GraphiQL to browsers. On, unless ACCESS is tokens. */
  GRAPHIQL: z.enum(['on', 'off']).optional(),

  // Data
  /** Folder of the embedded database. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** A PostgreSQL server to use in place of the embedded database. */
  DATABASE_URL: z.string().min(1).optional(),
  /** Connections that this node opens to the database. */
  DATABASE_POOL: positive(12),
  /** IANA zone in which times without an offset are read. */
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'not a time zone that this Node knows')
    .default(Intl.DateTimeFormat().resolvedOptions().timeZone),
  /** Users of the sample that an empty embedded database is filled with; 0 loads none. */
  SAMPLE: flag(50),
  /** Largest import, in bytes. */
  MAX_IMPORT_BYTES: positive(1_000_000_000),

  // Model
  /** Key of an OpenAI-compatible provider; without it the built-in rules answer. */
  OPENAI_API_KEY: z.string().min(1).optional(),
  /** Address of the provider, up to and including `/v1`. */
  OPENAI_BASE_URL: z.url().optional(),
  /** Model name, as the provider calls it. */
  LLM_MODEL: z.string().min(1).default('gpt-4o-mini'),
  /** LLM calls at once, on this node. */
  LLM_CONCURRENCY: positive(8),
  /** Milliseconds until the first byte of an answer. */
  LLM_FIRST_BYTE_MS: positive(60_000),
  /** Milliseconds between two bytes of an answer. */
  LLM_IDLE_MS: positive(30_000),
  /** Milliseconds for a whole answer. */
  LLM_TOTAL_MS: positive(300_000),
  /** Tries of a step before its run fails. */
  LLM_ATTEMPTS: positive(5),
  /** Milliseconds before the second try of a step; doubled with each further failure, up to a minute. */
  RETRY_BASE_MS: positive(1_000),
  /** Milliseconds after its first try for which a step is tried again. */
  RETRY_FOR_MS: positive(3_600_000),
  /** Pace of the built-in rules, tokens per second; 0 is as fast as possible. */
  OFFLINE_TOKENS_PER_SECOND: flag(150),

  // Budgets
  /** Tokens that one run may use; 0 is no limit. */
  LLM_TOKENS_PER_RUN: flag(2_000_000),
  /** Tokens that all runs together may use in any 24 hours; 0 is no limit. */
  LLM_TOKENS_PER_DAY: flag(0),
  /** Tokens that the runs of one principal may use in any 24 hours; 0 is no limit. */
  LLM_TOKENS_PER_PRINCIPAL_DAY: flag(0),
  /** What one run may cost, in the currency; 0 is no limit. */
  LLM_COST_PER_RUN: money,
  /** What all runs together may cost in any 24 hours, in the currency; 0 is no limit. */
  LLM_COST_PER_DAY: money,
  /** What the runs of one principal may cost in any 24 hours, in the currency; 0 is no limit. */
  LLM_COST_PER_PRINCIPAL_DAY: money,
  /** Currency of prices and costs, by its ISO 4217 code. */
  CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, 'not a currency code of three capital letters')
    .default('USD'),

  // Runs
  /** Runs that this node works on at once. */
  RUN_CONCURRENCY: positive(100),
  /** Runs that a principal may have queued or running; the members of a batch do not count. */
  MAX_RUNS_PER_PRINCIPAL: positive(500),
  /** Milliseconds after which a silent worker's run may be taken over. */
  LEASE_MS: positive(5_000),
  /** Milliseconds for which a chunk may wait for its neighbours; 0 sends each at once. */
  CHUNK_WINDOW_MS: flag(40),

  // Keeping
  /** Days for which journals are kept after the end of their runs. */
  JOURNAL_DAYS: positive(28),
  /** Days for which texts outside of the data are kept that quote it: the model's answers, refused rows of imports. */
  LEDGER_TEXT_DAYS: positive(90),
  /** Days for which the audit list is kept, and alerts that no longer hold. */
  AUDIT_DAYS: positive(365),
  /** Hours after which a file that was announced and did not come is no longer waited for. */
  UPLOAD_HOURS: positive(24),

  // Limits of requests
  /** Levels of fields that an operation may nest. */
  MAX_QUERY_DEPTH: positive(15),
  /** Aliases that an operation may have. */
  MAX_QUERY_ALIASES: positive(30),
  /** Directives that an operation may have. */
  MAX_QUERY_DIRECTIVES: positive(50),
  /** Tokens (names, numbers, signs) that a document of operations and fragments may have. */
  MAX_QUERY_TOKENS: positive(2_000),
  /** What an operation may cost: about as many as it reads values, lists counted by what is asked of them. */
  MAX_QUERY_COST: positive(300_000),
  /** Bytes of a request of JSON to the API, and of a message over a socket. */
  MAX_REQUEST_BYTES: positive(1_000_000),
  /** Bytes of a multipart request to the API, which may hold files. */
  MAX_MULTIPART_BYTES: positive(25_000_000),
  /** Bytes of the head of a request: its address and headers. */
  MAX_HEADER_BYTES: positive(16_384),
  /** Milliseconds within which the head of a request must arrive, and then its body. Files to import take their time. */
  REQUEST_TIMEOUT_MS: positive(60_000),

  // Limits of sockets and streams
  /** Milliseconds within which a socket must introduce itself (`connection_init`). */
  SOCKET_INIT_MS: positive(3_000),
  /** Operations that a socket may have under way at once. */
  MAX_OPERATIONS_PER_SOCKET: positive(200),
  /** Bytes that may wait to be sent over a socket; one that reads less is closed. */
  MAX_UNSENT_BYTES: positive(16_000_000),
  /** Sockets that a principal may have open on this node; without access control everybody is one principal. */
  MAX_SOCKETS_PER_PRINCIPAL: positive(2_000),
  /** Subscriptions that a principal may watch on this node, over sockets and server-sent events together. */
  MAX_STREAMS_PER_PRINCIPAL: positive(5_000),
  // Monitoring and alerts
  /** Milliseconds for which a node that was told to stop goes on serving, so that a load balancer that asks `/ready` sees it go. */
  DRAIN_MS: flag(0),
  /** A token that opens `/metrics` and nothing else, for a scraper. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Share of calls, and of runs, that must succeed; below it an alert is raised. */
  ALERT_SUCCESS_RATE: share(0.95),
  /** Milliseconds that 95 of 100 calls may take; above it an alert is raised. */
  ALERT_P95_MS: positive(90_000),
  /** Share of a budget above which an alert is raised. */
  ALERT_BUDGET_SHARE: share(0.8),
  /** Calls, or runs, within the window below which no rate and no duration raises an alert. */
  ALERT_MIN_COUNT: positive(10),
  /** Milliseconds of the past that alerts look at. */
  ALERT_WINDOW_MS: positive(3_600_000),
  /** Milliseconds between two looks at the thresholds. */
  ALERT_CHECK_MS: positive(30_000),
  /** Where alerts are sent by POST, in the form of Standard Webhooks. */
  ALERT_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Key with which they are signed: `whsec_` and 24 to 64 bytes in base64. */
  ALERT_WEBHOOK_SECRET: z
    .string()
    .refine(isWebhookSecret, 'not whsec_ and 24 to 64 bytes in base64')
    .optional(),
});

/** Nobody but this machine is let in without a token. */
const refuseOpenDoors = settings.superRefine(({ HOST, ACCESS }, { addIssue }) => {
  if (ACCESS === 'tokens' || loopback.test(HOST)) return;
  addIssue({
    code: 'custom',
    path: ['HOST'],
    message: 'only loopback addresses while everybody is let in; set ACCESS=tokens for others',
  });
});

/** Whoever is sent alerts can tell who sends them. */
const refuseUnsigned = refuseOpenDoors.refine(
  ({ ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secret }) => !url || secret,
  {
    path: ['ALERT_WEBHOOK_SECRET'],
    message: 'needed with ALERT_WEBHOOK_URL, so that its receiver can tell who sends',
  },
);

/** What goes by another setting unless it is given. */
const complete = refuseUnsigned.transform(({ INTROSPECTION, GRAPHIQL, ...given }) => {
  const shown = given.ACCESS === 'open' ? 'on' : 'off';
  return { ...given, INTROSPECTION: INTROSPECTION ?? shown, GRAPHIQL: GRAPHIQL ?? shown };
});

export type Config = z.infer<typeof complete>;

/** A setting that cannot be used; the message names it in one plain sentence. */
export class ConfigError extends Error {}

/** Reads `.env` (if there is one) and the environment, once. Empty variables count as unset. */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  if (environment === process.env && existsSync('.env')) process.loadEnvFile('.env');
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = complete.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`These settings cannot be used: ${wrong.join('; ')}.`);
}
