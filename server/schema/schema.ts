import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import { describeConnections } from './describe-connections.ts';
import './scalars.ts';
import './settings.ts';
import '../runs/schema.ts';
import '../behaviors/schema.ts';
import '../behaviors/profile-values-schema.ts';
import '../imports/schema.ts';
import '../catalog/schema.ts';
import '../vocabulary/schema.ts';
import '../sequences/schema.ts';
import '../sequences/diff-schema.ts';
import '../sequences/events-schema.ts';
import '../sequences/corrections/schema.ts';
import '../extraction/schema.ts';
import '../batches/schema.ts';
import '../summaries/schema.ts';
import '../cohorts/schema.ts';
import '../patterns/mining/schema.ts';
import '../patterns/process/schema.ts';
import '../graphs/schema.ts';
import '../graphs/examples/schema.ts';
import '../graphs/neighbourhood/schema.ts';
import '../graphs/comparing/schema.ts';
import '../questions/schema.ts';

/** The whole API, put together from the features' own files. */
export const schema: GraphQLSchema = describeConnections(builder.toSchema());
