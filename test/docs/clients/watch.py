"""Watches an extraction over server-sent events, with nothing but the standard library (Python 3.8 or newer)."""

import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid

URL = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:4000/graphql"
USER_ID = sys.argv[2] if len(sys.argv) > 2 else "user_0001"
QUERY = """subscription ($userId: ID!, $runKey: ID!, $after: Cursor) {
  item: extractEvents(userId: $userId, runKey: $runKey, after: $after) {
    __typename ... on JournalItem { seq cursor } ... on LlmChunk { text }
    ... on Done { sequence { eventCount } } ... on Error { code message }
  }
}"""


class Refused(Exception):
    """The server will not do it, however often it is asked."""


def answers(variables):
    """What one connection brings, until it ends in whatever way."""
    headers = {"content-type": "application/json", "accept": "text/event-stream"}
    if "TOKEN" in os.environ:
        headers["authorization"] = "Bearer " + os.environ["TOKEN"]
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    request = urllib.request.Request(URL, data=body, headers=headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=30) as response:  # a heartbeat comes every 12 s
            for line in response:
                if line.startswith(b"data: {"):
                    yield json.loads(line[len(b"data: ") :])
    except urllib.error.HTTPError as error:
        if error.code < 500:
            raise Refused(error.read().decode()) from None


def watch(user_id):
    """Every item of the run once, in order, to its end, whatever happens to the connection."""
    run_key = str(uuid.uuid4())  # whoever asks again with it means the same run
    last = {"seq": 0, "cursor": None}
    failures = 0
    while True:
        try:
            for answer in answers({"userId": user_id, "runKey": run_key, "after": last["cursor"]}):
                for error in answer.get("errors", []):
                    if error.get("extensions", {}).get("code") != "INTERNAL":
                        raise Refused(error["message"])
                item = (answer.get("data") or {}).get("item")
                if item is None or item["seq"] <= last["seq"]:
                    continue
                last, failures = item, 0
                yield item
                if item["__typename"] in ("Done", "Error"):
                    return
        except (OSError, ValueError, http.client.HTTPException):  # the connection broke
            pass
        time.sleep(min(15, 0.1 * 2**failures))
        failures += 1


for item in watch(USER_ID):
    if item["__typename"] == "LlmChunk":
        print(item["text"], end="", flush=True)
    elif item["__typename"] == "Done":
        print("Done:", item["sequence"]["eventCount"], "events")
    elif item["__typename"] == "Error":
        print(item["code"] + ":", item["message"], file=sys.stderr)
