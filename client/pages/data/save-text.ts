import { saveBlob } from '../../components/save-blob.ts';

/** Saves a text as a file of this name, as it stands. */
export function saveText(text: string, fileName: string): void {
  saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName);
}
