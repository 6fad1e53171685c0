import { saveBlob } from '../../../components/save-blob.ts';
import type { Drawing } from './graph-svg.ts';

/** Pixels of a side that every browser draws. */
const LONGEST_SIDE = 8_192;

/** Saves a drawing as a file. */
export function saveSvg({ svg }: Drawing, name: string): void {
  saveBlob(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }), `${name}.svg`);
}

/** Saves a drawing as a picture of twice its size, or as large as a picture can be. Rejects when the browser cannot draw it. */
export async function savePng({ svg, width, height }: Drawing, name: string): Promise<void> {
  const scale = Math.min(2, LONGEST_SIDE / width, LONGEST_SIDE / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The browser could not make a picture of this size.');
  saveBlob(blob, `${name}.png`);
}
