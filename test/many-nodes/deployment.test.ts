import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadConfig } from '../../server/config.ts';
import { confFor, nginxConf } from './nginx-conf.ts';

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const service = z.object({
  image: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  command: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
});
const compose = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()),
});

describe('the committed set-up of many nodes', async () => {
  const text = await readFile(beside('compose.yaml'), 'utf8');
  const { services, volumes } = compose.parse(parse(text, { merge: true }));
  const conf = await readFile(nginxConf, 'utf8');
  const nodes = Object.entries(services).filter(([name]) => name.startsWith('node'));
  const port = (environment: Record<string, string>) => environment.PORT;

  it('should have nginx know every node by its name and port, and no other', () => {
    const behind = Array.from(conf.matchAll(/\bserver (\S+:\d+) /g), ([, address]) => address);
    expect(behind).toEqual(nodes.map(([name, { environment }]) => `${name}:${port(environment)}`));
  });

  it('should publish the port on which nginx listens', () => {
    const [, listened] = /\blisten (\d+) /.exec(conf) ?? [];
    expect(services.nginx?.ports.map((published) => published.split(':').at(-1))).toEqual([listened]);
  });

  it('should give the nodes settings that there are, with values that can be used', () => {
    const settings = nodes.map(([, { environment }]) => {
      const given = Object.entries(environment).map(([name, value]) => [name, filledIn(value)]);
      return Object.fromEntries(given);
    });
    expect(settings).toHaveLength(3);
    for (const environment of settings) {
      const read = loadConfig(environment);
      const named = Object.keys(environment).filter((name) => environment[name] !== '');
      expect(Object.keys(read)).toEqual(expect.arrayContaining(named));
    }
  });

  it('should leave PostgreSQL connections to spare when every pool is full', () => {
    const [, allowed] = /max_connections=(\d+)/.exec(services.postgres?.command.join(' ') ?? '') ?? [];
    // Beside its pool, each node has two that listen; PostgreSQL keeps three for its administrator.
    const taken = nodes.reduce((sum, [, { environment }]) => sum + Number(environment.DATABASE_POOL) + 2, 3);
    expect(Number(allowed)).toBeGreaterThanOrEqual(taken + 10);
  });

  it('should start each service once what it needs is healthy', () => {
    for (const [, { depends_on, environment }] of nodes) {
      expect(depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
      expect(environment.DATABASE_URL).toContain('@postgres:5432/');
    }
    const healthy = { condition: 'service_healthy' };
    expect(services.nginx?.depends_on).toEqual(Object.fromEntries(nodes.map(([name]) => [name, healthy])));
  });

  it('should mount what there is', () => {
    expect(services.nginx?.volumes).toEqual(['./nginx.conf:/etc/nginx/nginx.conf:ro']);
    const [data = ''] = services.postgres?.volumes ?? [];
    expect(Object.keys(volumes)).toEqual([data.split(':')[0]]);
  });

  it('should hold no secret', () => {
    const secrets = nodes.flatMap(([, { environment }]) =>
      Object.entries(environment).filter(([name]) => /KEY|PASSWORD|SECRET|TOKEN/.test(name)),
    );
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{\w+:[-?].*\}$/);
    expect(text).toMatch(/POSTGRES_PASSWORD: \$\{POSTGRES_PASSWORD:\?\}/);
  });

  it('should copy into the image only what the repository has', async () => {
    const dockerfile = await readFile(beside('Dockerfile'), 'utf8');
    const copied = Array.from(dockerfile.matchAll(/--from=build \/app\/(\S+)/g), ([, path]) => path);
    expect(copied).toEqual(['package.json', 'node_modules', 'prisma', 'server', 'dist']);
  });

  it('should be tested as it is, but for addresses', async () => {
    const placed = await confFor({ port: 1, nodePorts: [2, 3, 4], folder: '/folder' });
    const lines = placed.split('\n');
    const changed = conf.split('\n').filter((line) => !lines.includes(line));
    expect(changed).toHaveLength(5);
    for (const line of changed) expect(line).toMatch(/listen|server node|http \{/);
  });
});

/** A value as compose passes it on when only what must be given is given. */
function filledIn(value: string): string {
  return value.replaceAll(/\$\{\w+:(?:\?|-([^}]*))\}/g, (_all, fallback = 'secret') => fallback);
}
