/** Gives a file to the browser's downloads; where it goes, and whether it arrives, nobody tells. */
export function giveToDownloads(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the time it is asked to; a minute is enough for a dialogue.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
