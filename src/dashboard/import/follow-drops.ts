import type { ImportModel } from './import-model.ts';

/** Takes files that are dropped anywhere on the page, which would leave it for the file otherwise. */
export function followDrops(page: Document, model: ImportModel, { signal }: AbortController): void {
  page.addEventListener(
    'dragover',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      model.hover(true);
    },
    { signal },
  );
  page.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) model.hover(false); // it left the window
    },
    { signal },
  );
  page.addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      model.take([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
  signal.addEventListener('abort', () => model.hover(false));
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
