import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The committed file, as compose mounts it. */
export const nginxConf = fileURLToPath(new URL('nginx.conf', import.meta.url));

/** Where a test's nginx listens, what stands behind it, and a folder that it may write. */
export interface Places {
  readonly port: number;
  /** In the order of `node1`, `node2`, … */
  readonly nodePorts: readonly number[];
  readonly folder: string;
}

/** The committed file with the addresses of this machine. */
export async function confFor({ port, nodePorts, folder }: Places): Promise<string> {
  const committed = await readFile(nginxConf, 'utf8');
  // Where Debian's build puts what it spills, only root may write.
  const spill = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((what) => `${what}_temp_path ${folder}/${what};`)
    .join(' ');
  return committed
    .replace(/^http \{$/m, `$& ${spill}`)
    .replace(/\blisten 80 /, `listen 127.0.0.1:${port} `)
    .replaceAll(
      /\bserver node(\d+):4000\b/g,
      (_all, node) => `server 127.0.0.1:${nodePorts[Number(node) - 1]}`,
    );
}
