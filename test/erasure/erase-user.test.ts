import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fates } from '../../server/erasure/fates.ts';
import { loadSample } from '../../server/sample/load.ts';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { follow, itemsOf, refusalOf } from '../house/run-items.ts';
import { behaviors, MARKED, personId, profiles } from './marked-person.ts';
import { findEverywhere } from './scan.ts';

const erase = `mutation ($id: ID!) { eraseUser(id: $id) { behaviors events versions runs items answers mentions } }`;

/** What another person has, in every table that names one. */
const othersRows = `
  select to_jsonb(u) || jsonb_build_object(
    'behaviors', (select jsonb_agg(to_jsonb(b) order by id) from behavior b where b.user_id = u.id),
    'profile', (select to_jsonb(p) from profile p where p.user_id = u.id),
    'events', (select jsonb_agg(to_jsonb(e) order by id) from event e where e.user_id = u.id),
    'sequences', (select jsonb_agg(to_jsonb(s) order by id) from sequence s where s.user_id = u.id),
    'summaries', (select jsonb_agg(to_jsonb(s) order by id) from user_summary s where s.user_id = u.id),
    'runs', (select jsonb_agg(to_jsonb(r) order by id) from run r where r.subject = u.id),
    'items', (select jsonb_agg(to_jsonb(i) order by run_id, seq) from journal_item i join run r on r.id = i.run_id where r.subject = u.id),
    'answers', (select jsonb_agg(to_jsonb(a) order by a.request_hash) from llm_answer a join llm_call c using (request_hash)
       join run r on r.id = c.run_id where r.subject = u.id)) as all_of_it
  from "user" u where id <> $1 order by id`;

describe('eraseUser', () => {
  let house: TestHouse;
  /** Runs about many people: they keep their journals. */
  const shared = new Map<string, string>();
  /** The run that extracted the person's events. */
  let ownRun: string;

  const query = (sql: string, values: unknown[] = []) => house.database.pool.query(sql, values);
  const runOf = async (name: string, field: string) => {
    const items = await itemsOf(
      overSse(
        house.address,
        `subscription { item: ${field} { __typename ... on JournalItem { runId seq } ... on Error { code message } } }`,
      ),
    );
    expect(items.at(-1)).toMatchObject({ __typename: 'Done' });
    shared.set(name, items[0].runId);
  };

  beforeAll(async () => {
    house = await openTestHouse();
    const { database } = house;
    await loadSample(database, {
      users: 4,
      timeZone: 'Asia/Shanghai',
      seed: 1,
      endsAt: new Date('2026-02-01'),
    });
    await house.load('BEHAVIORS', behaviors);
    await house.load('PROFILES', profiles(34));
    await house.load('PROFILES', profiles(35));
    await runOf('batch', `extractEventsBatch(scope: ALL, runKey: "all with ${personId}")`);
    await runOf('tags', 'tagCatalog(kind: APPS, scope: ALL)');
    await runOf('mining', 'minePatterns(question: { minUsers: 2, maxLength: 2 })');
    await runOf('graph', `generateGraph(graph: { leastUsers: 2, name: "Graph of ${personId}" })`);
    const { rows: graphs } = await query('select id from graph');
    await runOf(
      'question',
      `answerQuestion(graphId: "${graphs[0].id}", text: "What did ${personId} do, who looks for 买什么车好 ${MARKED}?", language: EN)`,
    );
    const summary = await itemsOf(
      overSse(
        house.address,
        `subscription { item: summarizeUser(userId: "${personId}", language: EN) { __typename } }`,
      ),
    );
    expect(summary.at(-1).__typename).toBe('Done');
    const { rows } = await query(`select id from run where kind = 'extractEvents' and subject = $1`, [
      personId,
    ]);
    ownRun = rows[0].id;
    // What the rest of the house would write where, had it come to it.
    const told = `Ask ${personId} again`;
    await query(`insert into cohort (name, filter) values ($1, $2)`, [
      told,
      { cities: [`秘密4S店${MARKED}`] },
    ]);
    await query(
      `insert into event_correction (user_id, kind, behavior_ids, principal, context) values ($1, 'DELETED', '{1}', 'local', $2)`,
      [personId, [told]],
    );
    await query(
      `insert into rejected_line (sequence_id, step, attempt, line, reason, detail) select id, 1, 1, $1, 'FORM', $1 from sequence where user_id = $2`,
      [told, personId],
    );
    await query(
      `insert into graph_insight (graph_id, number, text, citations) select id, 99, $1, '{}' from graph`,
      [told],
    );
    await query(
      `insert into graph_rejected_line (graph_id, attempt, line, reason, detail) select id, 1, $1, 'FORM', $1 from graph`,
      [told],
    );
    await query(`update pattern set note = $1 where rank = 1`, [told]);
    await query(
      `update pattern set example = jsonb_set(example, '{userId}', to_jsonb($1::text)) where rank = 1`,
      [personId],
    );
    await query(`update import set file_name = $1, message = $1 where kind = 'BEHAVIORS'`, [
      `${personId}.csv`,
    ]);
    await query(
      `insert into audit_entry (principal, role, action, subject) values ('local', 'ADMIN', 'summarizeUser', $1)`,
      [personId],
    );
    await query(`update llm_call set error_message = $1`, [told]);
    await query(`insert into llm_answer (request_hash, text) values ('shared', $1)`, [told]);
    await query(`update run set error_message = $1 where kind = 'generateGraph'`, [told]);
    await query(
      `update journal_item set payload = jsonb_set(payload, '{text}', to_jsonb($1::text)) where run_id = $2 and seq = (
      select min(seq) from journal_item where run_id = $2 and kind = 'LlmChunk')`,
      [`${told}\n`, shared.get('graph')],
    );
    // An event of the person that an answer about everybody cites.
    const { rows: events } = await query('select id from event where user_id = $1 limit 1', [personId]);
    await query(`update question set retrieved = retrieved || $1::text, sentences = $2`, [
      `ev${events[0].id}`,
      JSON.stringify([
        { text: 'It takes 2 days [e1].', citations: ['e1'], faults: [] },
        {
          text: `Somebody was at the dealership [ev${events[0].id}].`,
          citations: [`ev${events[0].id}`],
          faults: [],
        },
      ]),
    ]);
    // An extraction under way, of a node that is gone.
    await query(
      `insert into run (id, kind, subject, principal, input, status, exclusive_key, epoch, worker, lease_until)
       values (gen_random_uuid(), 'extractEvents', $1, 'local', '{"language": "ZH", "regenerate": true}', 'RUNNING', $2, 1, 'gone', now() + interval '1 hour')`,
      [personId, `extractEvents:${personId}`],
    );
  }, 120_000);

  afterAll(() => house.close());

  it('should know of every column that can hold text', async () => {
    const { rows } = await query(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'public' and table_name <> '_prisma_migrations'
         and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
         and udt_name not in ('_int4', '_int8')`,
    );
    const there = rows.map(({ table, column }) => `${table}.${column}`).sort();
    const known = Object.entries(fates).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(known.sort()).toEqual(there);
  });

  it('should refuse an unknown person', async () => {
    const { errors } = await ask(house.address, erase, { id: 'nobody' });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('should leave no word of the person anywhere, and everything of others', async () => {
    const { rows: before } = await query(othersRows, [personId]);
    const seqs = `select run_id, array_agg(seq order by seq) as seqs from journal_item where run_id = any($1) group by run_id order by 1`;
    const { rows: numbers } = await query(seqs, [[...shared.values()]]);
    const found = await findEverywhere(house.database.pool, MARKED);
    expect(found.length).toBeGreaterThan(35);

    const { data, errors } = await ask(house.address, erase, { id: personId });
    expect(errors).toBeUndefined();
    expect(data.eraseUser).toMatchObject({ behaviors: 7, versions: 1, runs: 3 });
    for (const count of Object.values(data.eraseUser)) expect(count).toBeGreaterThan(0);

    expect(await findEverywhere(house.database.pool, MARKED)).toEqual([]);
    expect((await query(othersRows, [personId])).rows).toEqual(before);
    expect((await query(seqs, [[...shared.values()]])).rows).toEqual(numbers);
  });

  it('should leave a mark in what tells of others, too', async () => {
    const { rows } = await query('select sentences, text from question');
    expect(rows[0]).toEqual({
      text: 'What did [erased] do, who looks for [erased]?',
      sentences: [
        { text: 'It takes 2 days [e1].', citations: ['e1'], faults: [] },
        { text: '[erased]', citations: [], faults: [] },
      ],
    });
  });

  it.each(['batch', 'tags', 'mining', 'graph', 'question'])(
    'rule 5: should let the journal of the %s be followed to its end, with every number',
    async (name) => {
      const runId = shared.get(name);
      const items = await itemsOf(overSse(house.address, follow, { runId }));
      expect(items.map(({ seq }) => seq)).toEqual(items.map((_, n) => n + 1));
      expect(items.at(-1).__typename).toBe('Done');
    },
  );

  it('rule 15: should keep the rows of the person’s own runs, without the person and without a journal', async () => {
    const { data } = await ask(
      house.address,
      `query ($id: ID!) { run(id: $id) { status subject expiredAt usage { completionTokens } } }`,
      { id: ownRun },
    );
    expect(data.run).toMatchObject({ status: 'FINISHED', subject: null });
    expect(data.run.usage.completionTokens).toBeGreaterThan(0);
    expect(await refusalOf(overSse(house.address, follow, { runId: ownRun }))).toBe('JOURNAL_EXPIRED');
    const { rows } = await query(
      `select status, count(*)::int as runs from run where kind = 'extractEvents' and subject is null group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { status: 'FINISHED', runs: 1 },
      { status: 'CANCELLED', runs: 1 },
    ]);
    const again = `mutation ($id: ID!) { retryRun(runId: $id) { id } }`;
    const { rows: cancelled } = await query(`select id from run where status = 'CANCELLED'`);
    expect((await ask(house.address, again, { id: cancelled[0].id })).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
  });

  it('should show patterns whose example was the person, with nobody in the place', async () => {
    const { data, errors } = await ask(
      house.address,
      `query ($id: ID!) { run(id: $id) { mining { patterns(first: 100) { edges { node { example { userId user { id } steps { events { id } } } } } } } } }`,
      { id: shared.get('mining') },
    );
    expect(errors).toBeUndefined();
    const [first, ...others] = data.run.mining.patterns.edges.map(
      ({ node }: { node: { example: unknown } }) => node.example,
    );
    expect(first).toMatchObject({ userId: '[erased]', user: null });
    for (const { events } of first.steps) expect(events).toEqual([]);
    expect(others.some(({ user }: { user: unknown }) => user !== null)).toBe(true);
  });
});
