import { Role } from '../access/role-schema.ts';
import type { Prisma } from '../database/generated/prisma/client.ts';
import { builder } from '../schema/builder.ts';
import { describedValues } from '../schema/described-values.ts';

const AuditOutcome = builder.enumType('AuditOutcome', {
  description: 'How something ended.',
  values: describedValues({
    ASKED: 'Under way; or the server ended meanwhile.',
    DONE: 'Done.',
    REFUSED: 'Refused; the code says why.',
    FAILED: 'It met an error that nobody foresaw.',
  }),
});

const AuditEntry = builder.prismaObject('AuditEntry', {
  description: 'Somebody’s wish to change something, and what became of it.',
  fields: (t) => ({
    id: t.id({ description: 'Its number; later ones are higher.', resolve: ({ id }) => String(id) }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was asked for.' }),
    principal: t.exposeString('principal', { description: 'Who, by name.' }),
    role: t.expose('role', { type: Role, description: 'As whom.' }),
    action: t.exposeString('action', {
      description:
        'The field of this API; or `upload`, `sign in`, `sign out`; or a command, for example `token create`.',
    }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: 'What it was about, for example the id of a run or of a user.',
    }),
    outcome: t.expose('outcome', { type: AuditOutcome, description: 'How it ended.' }),
    code: t.exposeString('code', { nullable: true, description: 'Why it was refused, or failed.' }),
  }),
});

const filterArgs = builder.args((t) => ({
  principal: t.string({ description: 'Only what this one asked for, by name.' }),
  action: t.string({ description: 'Only this action.' }),
  outcome: t.field({ type: AuditOutcome, description: 'Only what ended so.' }),
  since: t.field({ type: 'DateTime', description: 'Only what was asked for then or later.' }),
  until: t.field({ type: 'DateTime', description: 'Only what was asked for before.' }),
}));

interface Filter {
  readonly principal?: string | null | undefined;
  readonly action?: string | null | undefined;
  readonly outcome?: 'ASKED' | 'DONE' | 'REFUSED' | 'FAILED' | null | undefined;
  readonly since?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

builder.queryField('auditEntries', (t) =>
  t.prismaConnection({
    type: AuditEntry,
    cursor: 'id',
    authScopes: { admin: true },
    description:
      'Who changed what, the newest first: every mutation, every run that was started, imports, sign-ins. Open to admins.',
    args: filterArgs,
    totalCount: (_root, args, { house }) => house.database.prisma.auditEntry.count({ where: whereOf(args) }),
    resolve: (query, _root, args, { house }) =>
      house.database.prisma.auditEntry.findMany({
        ...query,
        where: whereOf(args),
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      }),
  }),
);

function whereOf({ principal, action, outcome, since, until }: Filter): Prisma.AuditEntryWhereInput {
  return {
    ...(principal ? { principal } : {}),
    ...(action ? { action } : {}),
    ...(outcome ? { outcome } : {}),
    at: { ...(since ? { gte: since } : {}), ...(until ? { lt: until } : {}) },
  };
}
