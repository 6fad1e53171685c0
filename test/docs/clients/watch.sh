#!/bin/sh
# Watches an extraction over server-sent events, with curl and sed; prints each item as a line of JSON.
url=${1:-http://127.0.0.1:4000/graphql} user=${2:-user_0001} key=$(date +%s)-$$
query='subscription ($userId: ID!, $runKey: ID!, $after: Cursor) {
  item: extractEvents(userId: $userId, runKey: $runKey, after: $after) {
    __typename ... on JournalItem { seq cursor } ... on LlmChunk { text }
    ... on Done { sequence { eventCount } } ... on Error { code message } } }'
query=$(printf %s "$query" | tr '\n' ' ')
curl -fsS "$url" -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" \
  -d '{"query":"{ settings { version } }"}' >/dev/null || exit 1
items=$(mktemp) && trap 'rm -f "$items"' EXIT

until grep -q '"__typename":"\(Done\|Error\)"\|"errors":' "$items"; do
  cursor=$(tail -n 1 "$items" | sed -n 's/.*"cursor":"\([^"]*\)".*/\1/p')
  [ -z "$cursor" ] && after=null || after="\"$cursor\""
  curl -sN "$url" -H 'content-type: application/json' -H 'accept: text/event-stream' \
    -H "authorization: Bearer $TOKEN" \
    -d "{\"query\":\"$query\",\"variables\":{\"userId\":\"$user\",\"runKey\":\"$key\",\"after\":$after}}" |
    sed -un '/^data: {/h; /^$/{g; s/^data: //p; s/.*//; h;}' | tee -a "$items" # whole events alone
  sleep 0.2 # an end without Done or Error is an interruption: go on behind the last item
done
