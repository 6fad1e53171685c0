import { GraphQLError } from 'graphql';
import type { Config } from '../config.ts';
import type { LimitPlugin } from './limit-plugin.ts';

type BodySettings = Pick<Config, 'MAX_REQUEST_BYTES' | 'MAX_MULTIPART_BYTES' | 'REQUEST_TIMEOUT_MS'>;

/**
 * Bounds the body of a request to the API in bytes (413, LIMIT_EXCEEDED) and in time (408, REQUEST_TIMEOUT). One whose
 * head tells its length is refused unread; another as soon as it is over the limit.
 */
export function limitBodies(settings: BodySettings): LimitPlugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const multipart = request.headers.get('content-type')?.startsWith('multipart/') ?? false;
      const limit = multipart ? 'MAX_MULTIPART_BYTES' : 'MAX_REQUEST_BYTES';
      const bounds = { limit, maxBytes: settings[limit], withinMs: settings.REQUEST_TIMEOUT_MS } as const;
      if (Number(request.headers.get('content-length')) > bounds.maxBytes) throw tooLarge(bounds);
      const { body } = request;
      if (!body || !requestParser) return;
      setRequestParser(async ({ url, method, headers, signal }) => {
        const bytes = await readWithin(bounds, body);
        return requestParser(new fetchAPI.Request(url, { method, headers, signal, body: bytes }));
      });
    },
  };
}

interface Bounds {
  readonly limit: 'MAX_REQUEST_BYTES' | 'MAX_MULTIPART_BYTES';
  readonly maxBytes: number;
  readonly withinMs: number;
}

/** The stream is left as it is when it breaks a bound: ended, it would take its connection with it before the answer. */
async function readWithin(bounds: Bounds, body: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow(bounds)), bounds.withinMs);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return Buffer.concat(parts);
      size += value.byteLength;
      if (size > bounds.maxBytes) throw tooLarge(bounds);
      parts.push(value);
    }
  } finally {
    clearTimeout(timer);
  }
}

const tooLarge = ({ limit, maxBytes }: Bounds): GraphQLError =>
  closing(413, `A body of this kind has at most ${maxBytes} bytes (${limit}).`, {
    code: 'LIMIT_EXCEEDED',
    limit,
    allowed: maxBytes,
  });

const tooSlow = ({ withinMs }: Bounds): GraphQLError =>
  closing(408, `The body did not arrive within ${withinMs} ms (REQUEST_TIMEOUT_MS).`, {
    code: 'REQUEST_TIMEOUT',
  });

/** A refusal that ends the connection, over which the rest of the body is still under way. */
function closing(
  status: number,
  message: string,
  extensions: Readonly<Record<string, unknown>>,
): GraphQLError {
  const http = { status, headers: { connection: 'close' } };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}
