import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/context.ts';

/** A plugin of our Yoga, which holds over HTTP, server-sent events and sockets alike. */
export type LimitPlugin = Plugin<Context>;
