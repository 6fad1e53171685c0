import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Admission } from '../access/access.ts';
import { limitPlugins } from '../limits/plugins.ts';
import { countSubscriptions } from '../monitoring/metrics/count-subscriptions.ts';
import type { Context, House } from '../schema/context.ts';
import { toClientError } from './client-error.ts';

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
    maskedErrors: { maskError: (error) => toClientError(error, house.log) },
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
