import { Behavior } from '../behaviors/schema.ts';
import { builder } from '../schema/builder.ts';
import type { House } from '../schema/context.ts';
import { readId } from '../schema/read-id.ts';
import { checkRule, deleteRule, type RuleInput, saveRule } from './change-rules.ts';
import { addType, mergeTypes, saveType } from './change-types.ts';
import { EventType } from './event-type-schema.ts';
import { type RuleTrial, tryRule } from './try-rule.ts';

const ConversionRule = builder.prismaObject('ConversionRule', {
  description:
    'Says which behaviors are conversions: never the model does. All conditions that are given must hold; the first rule ' +
    'that holds decides.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Number of the rule; lower ones go first.' }),
    type: t.relation('type', { type: EventType, description: 'The type of the event that it makes.' }),
    action: t.exposeString('action', {
      nullable: true,
      description: 'The action code of the behavior, whatever its case.',
    }),
    placeMatch: t.exposeString('placeMatch', {
      nullable: true,
      description: 'A part of the type or of the name of the place.',
    }),
    textMatch: t.exposeString('textMatch', {
      nullable: true,
      description:
        'Words that must stand in the text and be meant: not negated, wished, asked or cancelled. `*` is up to 20 characters.',
    }),
    enabled: t.exposeBoolean('enabled', { description: 'Whether it is applied.' }),
  }),
});

const RuleTrialRef = builder.objectRef<RuleTrial>('RuleTrial').implement({
  description: 'What a rule would make of the behaviors that there are.',
  fields: (t) => ({
    candidates: t.exposeInt('candidates', {
      description: 'Behaviors that name its action, its words or a place: what it had to decide about.',
    }),
    matched: t.exposeInt('matched', { description: 'Those that are conversions by it.' }),
    users: t.exposeInt('users', { description: 'Users that have one.' }),
    cut: t.exposeBoolean('cut', { description: 'True when there are more candidates than were looked at.' }),
    matches: t.field({
      type: [Behavior],
      description: 'The first that match, up to 20.',
      resolve: ({ matchedIds }, _args, { house }) => loadBehaviors(house, matchedIds),
    }),
    others: t.field({
      type: [Behavior],
      description: 'The first that do not, up to 20: denied, wished or asked, for example.',
      resolve: ({ otherIds }, _args, { house }) => loadBehaviors(house, otherIds),
    }),
  }),
});

function loadBehaviors({ database }: House, ids: readonly bigint[]) {
  return database.prisma.behavior.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
}

builder.queryFields((t) => ({
  eventTypes: t.prismaField({
    type: [EventType],
    description: 'The vocabulary: known types, then new ones, by their codes.',
    args: { isNew: t.arg.boolean({ description: 'Only new types, or only known ones.' }) },
    resolve: (query, _root, { isNew }, { house }) =>
      house.database.prisma.eventType.findMany({
        ...query,
        where: { mergedInto: null, ...(typeof isNew === 'boolean' ? { isNew } : {}) },
        orderBy: [{ isNew: 'asc' }, { code: 'asc' }],
      }),
  }),
  conversionRules: t.prismaField({
    type: [ConversionRule],
    description: 'All rules, in the order in which they are tried.',
    resolve: (query, _root, _args, { house }) =>
      house.database.prisma.conversionRule.findMany({ ...query, orderBy: { id: 'asc' } }),
  }),
}));

const nameArgs = builder.args((t) => ({
  zh: t.string({ required: true, description: 'Chinese name, 2 to 6 characters (or a name in English).' }),
  en: t.string({ required: true, description: 'English name, 1 to 4 words.' }),
  synonyms: t.stringList({ defaultValue: [], description: 'Other names that are folded into it.' }),
}));

const codeArgs = builder.args((t) => ({
  code: t.id({ required: true, description: 'Code of the type.' }),
}));

const ConversionRuleInput = builder.inputType('ConversionRuleInput', {
  description: 'What a rule says: at least one condition.',
  fields: (t) => ({
    typeCode: t.id({ required: true, description: 'Code of the type of the event that it makes.' }),
    action: t.string({ description: 'The action code of the behavior, whatever its case.' }),
    placeMatch: t.string({ description: 'A part of the type or of the name of the place.' }),
    textMatch: t.string({
      description: 'Words that must stand in the text and be meant; `*` is up to 20 characters.',
    }),
    enabled: t.boolean({ defaultValue: true, description: 'Whether it is applied.' }),
  }),
});

interface GivenRule {
  readonly typeCode: string;
  readonly action?: string | null | undefined;
  readonly placeMatch?: string | null | undefined;
  readonly textMatch?: string | null | undefined;
  readonly enabled?: boolean | null | undefined;
}

function ruleOf({ typeCode, action, placeMatch, textMatch, enabled }: GivenRule): RuleInput {
  return {
    typeCode,
    action: action ?? null,
    placeMatch: placeMatch ?? null,
    textMatch: textMatch ?? null,
    enabled: enabled ?? true,
  };
}

const ruleArgs = builder.args((t) => ({
  rule: t.field({ type: ConversionRuleInput, required: true, description: 'What it says.' }),
}));

builder.queryField('tryConversionRule', (t) =>
  t.field({
    type: RuleTrialRef,
    description:
      'Tries a rule on the behaviors that there are. Changes nothing. Refused with BAD_USER_INPUT.',
    args: ruleArgs,
    resolve: async (_root, { rule }, { house: { database } }) =>
      tryRule(database, await checkRule(database, ruleOf(rule))),
  }),
);

builder.mutationFields((t) => ({
  addEventType: t.prismaField({
    type: EventType,
    description: 'Adds a type to the vocabulary. Refused with BAD_USER_INPUT, NAME_TAKEN.',
    args: nameArgs,
    async resolve(query, _root, { zh, en, synonyms }, { house: { database } }) {
      const code = await addType(database, { zh, en, synonyms: synonyms ?? [] });
      return database.prisma.eventType.findUniqueOrThrow({ ...query, where: { code } });
    },
  }),
  saveEventType: t.prismaField({
    type: EventType,
    description:
      'Gives a type its names, and accepts it if it was new. Events keep their type, whatever it is called. ' +
      'Refused with NOT_FOUND, BAD_USER_INPUT, NAME_TAKEN.',
    args: { ...codeArgs, ...nameArgs },
    async resolve(query, _root, { code, zh, en, synonyms }, { house: { database } }) {
      await saveType(database, code, { zh, en, synonyms: synonyms ?? [] });
      return database.prisma.eventType.findUniqueOrThrow({ ...query, where: { code } });
    },
  }),
  mergeEventTypes: t.prismaField({
    type: EventType,
    description:
      'Makes one type of two, in one transaction: events of every version, corrections and rules of the first become the ' +
      "second's, and its names are folded into it from now on. Refused with NOT_FOUND, BAD_USER_INPUT.",
    args: {
      ...codeArgs,
      into: t.arg.id({ required: true, description: 'Code of the type that stays.' }),
    },
    async resolve(query, _root, { code, into }, { house: { database } }) {
      await mergeTypes(database, code, into);
      return database.prisma.eventType.findUniqueOrThrow({ ...query, where: { code: into } });
    },
  }),
  saveConversionRule: t.prismaField({
    type: ConversionRule,
    description:
      'Keeps a rule; without an id a new one. It holds for extractions from now on. Refused with NOT_FOUND, BAD_USER_INPUT.',
    args: { id: t.arg.id({ description: 'The rule to change.' }), ...ruleArgs },
    async resolve(query, _root, { id, rule }, { house: { database } }) {
      const saved = await saveRule(database, typeof id === 'string' ? readId(id) : null, ruleOf(rule));
      return database.prisma.conversionRule.findUniqueOrThrow({ ...query, where: { id: saved.id } });
    },
  }),
  deleteConversionRule: t.id({
    description:
      'Deletes a rule; events that it has decided stay until their user is extracted again. Refused with NOT_FOUND.',
    args: { id: t.arg.id({ required: true, description: 'The rule.' }) },
    async resolve(_root, { id }, { house: { database } }) {
      await deleteRule(database, readId(id));
      return id;
    },
  }),
}));
