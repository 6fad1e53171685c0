type Item = {
  __typename: 'LlmChunk' | 'Progress' | 'Done' | 'Error';
  seq: number;
  cursor: string;
  text?: string;
};
type Answer = {
  data?: { item: Item } | null;
  errors?: { message: string; extensions?: { code?: string } }[];
};

const query = `subscription ($runId: ID!, $after: Cursor) { item: followRun(runId: $runId, after: $after) {
  __typename ... on JournalItem { seq cursor } ... on LlmChunk { text } ... on Error { code message } } }`;
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Every item of a run, once and in order, to its end, whatever happens to the connection. */
export async function* followRun(
  url: string,
  runId: string,
  { token, pause = sleep }: { token?: string; pause?: (ms: number) => Promise<void> } = {},
): AsyncGenerator<Item, void> {
  let last: Item | undefined;
  for (let failures = 0; ; failures += 1) {
    try {
      for await (const { data, errors } of subscribe(url, { runId, after: last?.cursor }, token)) {
        const code = errors?.[0]?.extensions?.code;
        if (code && code !== 'INTERNAL') throw new RangeError(`refused with ${code}`);
        if (!data || data.item.seq <= (last?.seq ?? 0)) continue; // an item that is held already
        last = data.item;
        failures = 0;
        yield last;
        if (last.__typename === 'Done' || last.__typename === 'Error') return; // the one true end
      }
    } catch (error) {
      if (error instanceof RangeError) throw error; // anything else is an interruption
    }
    await pause(Math.min(15_000, 250 * 2 ** failures) * (1 - Math.random() / 2));
  }
}

async function* subscribe(url: string, variables: object, token?: string): AsyncGenerator<Answer, void> {
  const bearer = token ? { authorization: `Bearer ${token}` } : {};
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...bearer };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, { method: 'POST', headers, body });
  let text = '';
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (text + piece).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.+)$/m.exec(event)?.[1]; // a heartbeat has none
      if (data) yield JSON.parse(data);
    }
  }
}
