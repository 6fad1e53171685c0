// @prisma/adapter-pg 7.10 as the schema engine needs it. Each mend here names what it mends; drop the file when
// `npm run prisma -- migrate dev` works without it.
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { parseIntoClientConfig } from 'pg-connection-string';

/** Makes the adapters through which the engine reaches the database at a URL and the shadow databases beside it. */
export function adapterFactory(url) {
  // Given as a connection string, the URL's database would win over the shadow database's name, and what was
  // meant for the shadow database would happen to the main one.
  const config = parseIntoClientConfig(url);
  const factory = new PrismaPg(config);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => mend(await connect());
  factory.connectToShadowDb = async () => {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    const main = await factory.connect();
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = mend(await new PrismaPg({ ...config, database }).connect());
    const disconnect = shadow.dispose.bind(shadow);
    // The adapter drops the shadow database while it is still connected to it, which PostgreSQL refuses.
    shadow.dispose = async () => {
      await disconnect();
      await main.executeScript(`DROP DATABASE IF EXISTS "${database}"`);
      await main.dispose();
    };
    return shadow;
  };
  return factory;
}

function mend(adapter) {
  readCharColumns(adapter);
  const pool = adapter.underlyingDriver();
  // The adapter cuts a script at every semicolon, inside function bodies and strings, too.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** Types of PostgreSQL by number: the catalogue's one-byte `"char"`, and text. */
const CHAR = 18;
const VARCHAR = 1043;

/** The adapter refuses columns of type `"char"`, which every look at the catalogue has. They are read as text. */
function readCharColumns(adapter) {
  const pool = adapter.underlyingDriver();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const chars = [];
    const disguise = (field, index) => {
      if (field.dataTypeID !== CHAR) return field;
      chars.push(index);
      return { ...field, dataTypeID: VARCHAR };
    };
    adapter.client = {
      async query(...args) {
        const result = await pool.query(...args);
        result.fields = result.fields.map(disguise);
        return result;
      },
    };
    const pending = queryRaw(query); // Takes `client` before its first await.
    adapter.client = pool;
    const result = await pending;
    for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}
