import { builder } from '../schema/builder.ts';
import { type Erasure, eraseUser } from './erase-user.ts';

const ErasureType = builder.objectRef<Erasure>('Erasure').implement({
  description: 'What was taken away with a person.',
  fields: (t) => ({
    behaviors: t.exposeInt('behaviors', { description: 'Behaviors.' }),
    events: t.exposeInt('events', { description: 'Events, of all versions.' }),
    versions: t.exposeInt('versions', { description: 'Versions of the sequence.' }),
    runs: t.exposeInt('runs', {
      description:
        'Runs about the person. They keep their figures, and lose subject, input, result and journal.',
    }),
    items: t.exposeInt('items', { description: 'Items of their journals.' }),
    answers: t.exposeInt('answers', { description: 'Kept answers of the model.' }),
    mentions: t.exposeInt('mentions', {
      description:
        'Rows and journal items about many people in which the person was named: a mark stands there now.',
    }),
  }),
});

builder.mutationField('eraseUser', (t) =>
  t.field({
    type: ErasureType,
    authScopes: { admin: true },
    description:
      'Erases a person everywhere: behaviors, profile, events, journals, what the model was told and answered. It cannot be undone. Runs under way that read the person’s data are cancelled first. What was counted over many people stays. Refused with NOT_FOUND.',
    args: { id: t.arg.id({ required: true, description: 'As the logs write it.' }) },
    resolve: (_root, { id }, { house: { database, engine } }) => eraseUser(database, engine, id),
  }),
);
