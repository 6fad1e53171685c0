const smallQuery = JSON.stringify({ query: '{ eventTypes(isNew: true) { code } }' });

/** Asks a small query again and again until it is told to stop; how long each took, in milliseconds. */
export async function askMeanwhile(address: string, signal: AbortSignal): Promise<number[]> {
  const waits: number[] = [];
  while (!signal.aborted) {
    const began = performance.now();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: smallQuery });
    await response.text();
    waits.push(performance.now() - began);
  }
  return waits;
}
