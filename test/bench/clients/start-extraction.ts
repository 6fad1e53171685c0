/** Starts a user's extraction, whose answer is not taken from the cache; answers its id. */
export async function startExtraction(address: string, userId: string): Promise<string> {
  const query = 'mutation ($id: ID!) { startExtraction(userId: $id, regenerate: true) { id } }';
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { id: userId } }),
  });
  const answer = await response.text();
  const id = /"id":"([0-9a-f-]{36})"/.exec(answer)?.[1];
  if (id === undefined) throw new Error(`the run did not start: ${answer}`);
  return id;
}
