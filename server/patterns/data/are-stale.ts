import type { Context } from '../../schema/context.ts';
import { readDataVersion } from './data-version.ts';

/** For many pairs of versions, each written as JSON, whether one of them is another now. */
export async function areStale(keys: string[], { house }: Context): Promise<boolean[]> {
  const now = await readDataVersion(house.database.pool);
  return keys.map((key) => {
    const [events, profiles] = JSON.parse(key) as [string, string | null];
    return events !== now.events || (profiles !== null && profiles !== now.profiles);
  });
}
