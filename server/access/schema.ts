import { builder } from '../schema/builder.ts';
import { readId } from '../schema/read-id.ts';
import type { Principal } from './principal.ts';
import { Role } from './role-schema.ts';
import { createToken, type NewToken, revokeToken } from './tokens.ts';

const Me = builder.objectRef<Principal>('Me').implement({
  description: 'Who asks.',
  fields: (t) => ({
    name: t.exposeString('id', { description: 'By name; `local` where there is no access control.' }),
    role: t.expose('role', { type: Role, description: 'What they may do.' }),
  }),
});

const AccessToken = builder.prismaObject('AccessToken', {
  description: 'A bearer token of somebody. The token itself is told once, when it is made, and not kept.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its number.' }),
    name: t.exposeString('principal', { description: 'Who it stands for.' }),
    role: t.expose('role', { type: Role, description: 'What its bearer may do.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it expires; null for never.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null while it is not.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null for never.',
    }),
  }),
});

const CreatedAccessToken = builder.objectRef<NewToken>('CreatedAccessToken').implement({
  description: 'A token that was just made.',
  fields: (t) => ({
    secret: t.exposeString('secret', {
      description: 'The token itself: send it as `Authorization: Bearer …`. It is told here and never again.',
    }),
    token: t.prismaField({
      type: AccessToken,
      description: 'What is kept of it.',
      resolve: (query, { id }, _args, { house }) =>
        house.database.prisma.accessToken.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

builder.queryFields((t) => ({
  me: t.field({
    type: Me,
    description: 'Who asks, and what they may do.',
    resolve: (_root, _args, { principal }) => principal,
  }),
  accessTokens: t.prismaConnection({
    type: AccessToken,
    cursor: 'id',
    authScopes: { admin: true },
    description: 'All tokens, the newest first; also those that are revoked or expired. Open to admins.',
    totalCount: (_root, _args, { house }) => house.database.prisma.accessToken.count(),
    resolve: (query, _root, _args, { house }) =>
      house.database.prisma.accessToken.findMany({ ...query, orderBy: { id: 'desc' } }),
  }),
}));

builder.mutationFields((t) => ({
  createAccessToken: t.field({
    type: CreatedAccessToken,
    authScopes: { admin: true },
    description: 'Makes a token. Open to admins. Refused with BAD_USER_INPUT.',
    args: {
      name: t.arg.string({
        required: true,
        description: 'Who it stands for, 1 to 80 characters. Several tokens may stand for the same one.',
      }),
      role: t.arg({ type: Role, required: true, description: 'What its bearer may do.' }),
      days: t.arg.int({
        description: 'Days for which it is good, 1 to 3,650; without it, until it is revoked.',
      }),
    },
    resolve: (_root, { name, role, days }, { house }) =>
      createToken(house.database, { name, role, days: days ?? null }),
  }),
  revokeAccessToken: t.prismaField({
    type: AccessToken,
    authScopes: { admin: true },
    description:
      'Revokes a token with the sessions of browsers that were opened with it; what goes on by its right ends at once. ' +
      'One that is revoked already stays so. Open to admins. Refused with NOT_FOUND.',
    args: { id: t.arg.id({ required: true, description: "The token's id." }) },
    async resolve(query, _root, { id }, { house }) {
      await revokeToken(house.database, readId(id));
      return house.database.prisma.accessToken.findUniqueOrThrow({ ...query, where: { id: readId(id) } });
    },
  }),
}));
