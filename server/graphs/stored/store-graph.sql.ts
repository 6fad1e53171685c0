/** `$1` name. */
export const insertSeries = 'insert into graph_series (name) values ($1) returning id';

/** Makes versions of one graph wait for each other. `$1` series. */
export const lockSeries = 'select id from graph_series where id = $1 for update';

/**
 * The next version of the series `$1`: `$2` focus, `$3` request, `$4` run, `$5` and `$6` versions of events and of profiles,
 * `$7` sequences, `$8` events, `$9` tested pairs, `$10` nodes, `$11` edges, `$12` and `$13` the patterns that it may cite, `$14` id.
 */
export const insertGraph = `
  insert into graph (id, series_id, version, focus, request, run_id, data_version, profile_version, sequence_ids, sequence_count,
    event_count, tested_count, node_count, edge_count, mining_id, pattern_ranks)
  select $14::int, $1, coalesce(max(version), 0) + 1, $2::"GraphFocus", $3, $4, $5, $6, $7::int[], cardinality($7::int[]), $8, $9, $10,
    $11, $12, $13
  from graph where series_id = $1`;

/** An id that no graph has. */
export const nextGraphId = `select nextval(pg_get_serial_sequence('graph', 'id'))::int as id`;

/** `$1` graph, `$2` nodes as JSON in the shape of `NodeRecord`. */
export const insertNodes = `
  insert into graph_node (graph_id, number, kind, codes, result, feature, zh, en, events, users)
  select $1, number, kind::"GraphNodeKind", codes, result::"EventCategory", nullif(feature, 'null'::jsonb), zh, en, events, users
  from jsonb_to_recordset($2::jsonb) as node (number int, kind text, codes text[], result text, feature jsonb, zh text, en text,
    events int, users int)`;

/** `$1` graph, `$2` edges as JSON in the shape of `EdgeRecord`. */
export const insertEdges = `
  insert into graph_edge (graph_id, number, kind, claim, source, target, sign, users, ratio, q_value, figures)
  select $1, number, kind::"GraphEdgeKind", claim::"GraphClaim", source, target, sign, users, ratio, "qValue", figures
  from jsonb_to_recordset($2::jsonb) as edge (number int, kind text, claim text, source int, target int, sign text, users int,
    ratio float8, "qValue" float8, figures jsonb)`;

/** `$1` graph, `$2` nodes as JSON: number, name, description. */
export const nameNodes = `
  update graph_node n set name = named.name, description = named.description
  from jsonb_to_recordset($2::jsonb) as named (number int, name text, description text)
  where n.graph_id = $1 and n.number = named.number`;

/** `$1` graph, `$2` edges as JSON: number, explanation. */
export const explainEdges = `
  update graph_edge e set explanation = told.explanation
  from jsonb_to_recordset($2::jsonb) as told (number int, explanation text)
  where e.graph_id = $1 and e.number = told.number`;

/** `$1` graph, `$2` insights as JSON: number, text, citations. */
export const insertInsights = `
  insert into graph_insight (graph_id, number, text, citations)
  select $1, number, text, citations
  from jsonb_to_recordset($2::jsonb) as insight (number int, text text, citations text[])`;

/** `$1` graph, `$2` lines as JSON: attempt, line, reason, detail. */
export const insertRejectedLines = `
  insert into graph_rejected_line (graph_id, attempt, line, reason, detail)
  select $1, attempt, line, reason, detail
  from jsonb_to_recordset($2::jsonb) as refused (attempt int, line text, reason text, detail text)`;
