import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unprivileged } from './account.ts';
import { findPrograms, programPath } from './programs.ts';
import { reachablePrograms } from './reachable-programs.ts';

it.runIf(process.getuid?.() === 0)(
  'should copy the programs once out of a folder that only root may enter',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cw-programs-'));
    await chmod(folder, 0o755);
    const locked = join(folder, 'locked');
    await mkdir(locked, { mode: 0o700 });
    const found = await findPrograms();
    await cp(found.folder, join(locked, 'native'), { recursive: true, verbatimSymlinks: true });

    const lines: string[] = [];
    const system = join(folder, 'system');
    const place = () =>
      reachablePrograms({ ...found, folder: join(locked, 'native') }, unprivileged, system, (line) =>
        lines.push(line),
      );
    const [copy] = await Promise.all([place(), place()]);
    await place();

    const { status, stdout } = spawnSync(programPath(copy, 'pg_ctl'), ['--version'], {
      ...unprivileged,
      cwd: '/',
    });
    expect(status).toBe(0);
    expect(String(stdout)).toContain('PostgreSQL');
    expect(await readdir(system)).toEqual([`postgresql-${found.version}`]);
    expect(lines[0]).toMatch(/^PostgreSQL copied to .*system\/postgresql-18/);
    await rm(folder, { recursive: true });
  },
);
