import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Admission } from '../access/access.ts';
import { limitPlugins } from '../limits/plugins.ts';
import { countSubscriptions } from '../monitoring/metrics/count-subscriptions.ts';
import { Refusal } from '../refusals/refusals.ts';
import type { Context, House } from '../schema/context.ts';

/** What comes with a request: who was let in with it. */
interface Entrance {
  readonly admission: Admission;
}

export type Yoga = YogaServerInstance<Entrance, Context>;

/** The GraphQL server behind `/graphql`: queries, mutations, and subscriptions as server-sent events. */
export function createApi(schema: GraphQLSchema, house: House): Yoga {
  return createYoga<Entrance, Context>({
    schema,
    context: ({ admission }) => ({ house, principal: admission.principal }),
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    maskedErrors: { maskError: (error) => toClientError(error, house) },
    maxRequestBodySize: false, // bounded by kind in limits/body-limit.ts
    plugins: [
      refuseForms,
      refuseGetSubscriptions,
      openStreams,
      ...limitPlugins(house.config),
      countSubscriptions(house.monitoring.metrics),
    ],
  });
}

/**
 * What a client sees of an error: a refusal keeps its words and code, a wrong request says what is wrong; anything
 * unexpected is logged under an id and masked.
 */
function toClientError(error: unknown, { log }: House): Error {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  if (cause instanceof Refusal)
    return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code, ...cause.more } });
  if (cause instanceof GraphQLError) return cause;
  if (holdsNull(cause))
    return new GraphQLError('A text holds the character U+0000, which cannot be stored or looked for.', {
      ...place,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  const id = crypto.randomUUID();
  log.error({ err: cause, id }, 'an unexpected error was masked');
  return new GraphQLError(`Something unexpected went wrong; the server's log says what under ${id}.`, {
    ...place,
    extensions: { code: 'INTERNAL', id },
  });
}

/** True for the database's refusal of U+0000 in a text, which no id, key or search can hold. */
function holdsNull(error: unknown): boolean {
  return error instanceof Error && /invalid byte sequence for encoding "UTF8": 0x00/.test(error.message);
}

/** A page of another origin may send forms without asking; none of them is a request here. */
const refuseForms: Plugin = {
  onRequestParse({ request }) {
    const type = request.headers.get('content-type') ?? '';
    if (type.startsWith('application/x-www-form-urlencoded'))
      throw refused(415, 'Form-encoded requests are refused; send JSON.');
    if (type.startsWith('multipart/') && !request.headers.has('x-graphql-yoga-csrf')) {
      throw refused(403, 'A multipart request needs the header x-graphql-yoga-csrf, with any value.');
    }
  },
};

const refuseGetSubscriptions: Plugin<Context & { request?: Request }> = {
  onSubscribe({ args }) {
    if (args.contextValue.request?.method === 'GET')
      throw refused(405, 'A subscription is asked for by POST.');
  },
};

/** Keeps proxies from holding back, changing or compressing a stream. */
const openStreams: Plugin = {
  onResponse({ response }) {
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return;
    response.headers.set('cache-control', 'no-cache, no-transform');
    response.headers.set('x-accel-buffering', 'no');
    response.headers.delete('content-encoding');
  },
};

function refused(status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'REFUSED', http: { status } } });
}
