/**
 * What becomes of a text when a person is erased.
 * - `GOES`: its row is the person's, and is deleted with the person; where only some rows are (a run key), those.
 * - `EMPTIED`: the row stays for the figures it holds; where it is the person's, the text is taken out.
 * - `REWRITTEN`: it may tell of many people: what names this one, or quotes words that only this one used, becomes a mark.
 * - `STAYS`: it cannot hold anything of a person in the logs: made by us, about the house, or about all.
 */
export type Fate = 'GOES' | 'EMPTIED' | 'REWRITTEN' | 'STAYS';

/**
 * Every column that can hold text (text, JSON, and arrays of text), by table. A test holds it against the database, so
 * that whoever adds a column decides here.
 */
export const fates = {
  user: { id: 'GOES' },
  profile: {
    user_id: 'GOES',
    gender: 'GOES',
    city: 'GOES',
    occupation: 'GOES',
    income_period: 'GOES',
    interests: 'GOES',
    purchase_intent: 'GOES',
    text: 'GOES',
  },
  behavior: {
    user_id: 'GOES',
    action: 'GOES',
    item: 'GOES',
    app: 'GOES',
    media: 'GOES',
    place: 'GOES',
    text: 'GOES',
  },
  sequence: { user_id: 'GOES', language: 'STAYS' },
  event: { user_id: 'GOES', type_code: 'GOES', context: 'GOES' },
  event_correction: { user_id: 'GOES', type_code: 'GOES', context: 'GOES', principal: 'STAYS' },
  rejected_line: { line: 'GOES', reason: 'GOES', detail: 'GOES' },
  user_summary: { user_id: 'GOES', language: 'STAYS', text: 'GOES', model: 'STAYS' },

  import: {
    upload_id: 'STAYS',
    file_name: 'REWRITTEN',
    message: 'REWRITTEN',
    principal: 'STAYS',
    mapping: 'REWRITTEN',
  },
  import_error: { column: 'STAYS', reason: 'EMPTIED', code: 'STAYS', values: 'EMPTIED', row: 'EMPTIED' },
  import_change: { subject: 'GOES', before: 'GOES' },

  // Entries that the log of this person alone named go; the others are the catalog's.
  app: { id: 'GOES', name: 'GOES', category: 'STAYS', tags: 'GOES' },
  media: { id: 'GOES', name: 'GOES', type: 'STAYS', tags: 'GOES' },
  place: { id: 'GOES', name: 'GOES', type: 'STAYS' },
  item: { id: 'STAYS', name: 'STAYS', category: 'STAYS', brand: 'STAYS', series: 'STAYS' },
  // A type that a model coined for this person alone goes.
  event_type: { code: 'GOES', zh: 'GOES', en: 'GOES', synonyms: 'GOES', merged_into: 'STAYS' },
  conversion_rule: { type_code: 'STAYS', action: 'STAYS', place_match: 'STAYS', text_match: 'STAYS' },

  cohort: { name: 'REWRITTEN', filter: 'REWRITTEN' },
  mining: {
    question: 'REWRITTEN',
    question_hash: 'STAYS',
    data_version: 'STAYS',
    profile_version: 'STAYS',
  },
  pattern: {
    steps: 'STAYS',
    codes: 'STAYS',
    lags: 'STAYS',
    example: 'REWRITTEN',
    target_lag: 'STAYS',
    note: 'REWRITTEN',
  },
  graph_series: { name: 'REWRITTEN' },
  graph: {
    request: 'REWRITTEN',
    data_version: 'STAYS',
    profile_version: 'STAYS',
    model: 'STAYS',
    layout: 'STAYS',
  },
  graph_node: {
    codes: 'STAYS',
    feature: 'REWRITTEN',
    zh: 'REWRITTEN',
    en: 'REWRITTEN',
    name: 'REWRITTEN',
    description: 'REWRITTEN',
  },
  graph_edge: { sign: 'STAYS', figures: 'REWRITTEN', explanation: 'REWRITTEN' },
  graph_insight: { text: 'REWRITTEN', citations: 'STAYS' },
  graph_rejected_line: { line: 'REWRITTEN', reason: 'STAYS', detail: 'REWRITTEN' },
  question: {
    principal: 'STAYS',
    text: 'REWRITTEN',
    language: 'STAYS',
    template: 'STAYS',
    model: 'STAYS',
    sentences: 'REWRITTEN',
    retrieved: 'REWRITTEN',
  },

  // The rows of runs about the person stay, without the person; those of others are rewritten.
  run: {
    kind: 'STAYS',
    subject: 'EMPTIED',
    principal: 'STAYS',
    input: 'REWRITTEN',
    exclusive_key: 'REWRITTEN',
    worker: 'STAYS',
    error_code: 'STAYS',
    error_message: 'REWRITTEN',
    result: 'REWRITTEN',
  },
  run_key: { principal: 'STAYS', field: 'STAYS', key: 'GOES', input_hash: 'STAYS' },
  // Journals of runs about the person go; see `shared-journals.ts` for the others.
  journal_item: { payload: 'GOES' },
  run_step: { input: 'REWRITTEN' },
  batch_member: { subject: 'REWRITTEN', error_code: 'STAYS', error_message: 'REWRITTEN' },

  llm_call: {
    purpose: 'STAYS',
    model: 'STAYS',
    finish_reason: 'STAYS',
    error_code: 'STAYS',
    error_message: 'REWRITTEN',
    request_hash: 'STAYS',
    principal: 'STAYS',
  },
  llm_prompt: { purpose: 'STAYS', text_hash: 'STAYS', text: 'REWRITTEN' },
  llm_answer: { request_hash: 'GOES', text: 'GOES' },

  access_token: { principal: 'STAYS', hash: 'STAYS' },
  session: { refresh_hash: 'STAYS' },
  session_pass: { hash: 'STAYS' },
  audit_entry: { principal: 'STAYS', action: 'STAYS', subject: 'REWRITTEN', code: 'STAYS' },
  model_price: { model: 'STAYS', updated_by: 'STAYS' },
  alert: { subject: 'STAYS' },
  alert_notice: { trouble: 'STAYS' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Fate>>>>;
