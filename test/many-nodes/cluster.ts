import { type Program, startProgram } from '../faults/processes/program.ts';
import { freePorts } from './free-ports.ts';

/** Nodes that keep their ports, whoever runs on them. */
export interface Cluster extends AsyncDisposable {
  readonly ports: readonly number[];
  /** The node at a place, from 0. */
  node(place: number): Program;
  /** Starts a node at a place whose last one has ended. */
  start(place: number): Promise<void>;
}

/** Starts so many nodes on one database. */
export async function startCluster(
  databaseUrl: string,
  count: number,
  settings: NodeJS.ProcessEnv,
): Promise<Cluster> {
  const ports = await freePorts(count);
  const nodes: Program[] = [];
  const start = async (place: number) => {
    nodes[place] = await startProgram(databaseUrl, { ...settings, PORT: String(ports[place]) });
  };
  await Promise.all(ports.map((_port, place) => start(place)));
  return {
    ports,
    node(place) {
      const node = nodes[place];
      if (!node) throw new Error(`There is no node ${place}.`);
      return node;
    },
    start,
    async [Symbol.asyncDispose]() {
      await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()));
    },
  };
}
