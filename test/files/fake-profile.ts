/** The extension's files in the browser's profile (OPFS), in memory: a file is written as a whole or not at all. */

export class FakeFile {
  readonly kind = 'file';
  readonly name: string;
  content = new Blob();
  constructor(name: string) {
    this.name = name;
  }
  async getFile(): Promise<File> {
    return new File([this.content], this.name);
  }
  async createWritable(): Promise<WritableStream & { write(data: BlobPart): Promise<void> }> {
    const parts: BlobPart[] = [];
    const stream = new WritableStream({
      write: (part) => {
        parts.push(part);
      },
      close: () => {
        this.content = new Blob(parts);
      },
    });
    return Object.assign(stream, {
      write: async (part: BlobPart) => {
        parts.push(part);
      },
      close: async () => {
        this.content = new Blob(parts);
      },
    });
  }
}

export class FakeFolder {
  readonly kind = 'directory';
  readonly name: string;
  readonly entries = new Map<string, FakeFolder | FakeFile>();
  constructor(name = '') {
    this.name = name;
  }
  async getDirectoryHandle(name: string): Promise<FakeFolder> {
    return this.#get(name, true, () => new FakeFolder(name)) as FakeFolder;
  }
  async getFileHandle(name: string, { create = false } = {}): Promise<FakeFile> {
    return this.#get(name, create, () => new FakeFile(name)) as FakeFile;
  }
  async removeEntry(name: string): Promise<void> {
    if (!this.entries.delete(name)) throw new DOMException(name, 'NotFoundError');
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<[string, FakeFolder | FakeFile]> {
    yield* [...this.entries];
  }
  #get(name: string, create: boolean, make: () => FakeFolder | FakeFile): FakeFolder | FakeFile {
    const known = this.entries.get(name);
    if (!known && !create) throw new DOMException(name, 'NotFoundError');
    const entry = known ?? make();
    this.entries.set(name, entry);
    return entry;
  }
}

/** Puts an empty profile in the place of the browser's; `full` lets nothing be written, `free` is told as bytes left. */
export function freshProfile(): { root: FakeFolder; full: boolean; free: number } {
  const profile = { root: new FakeFolder(), full: false, free: 1e9 };
  const storage = {
    estimate: async () => ({ usage: 1000, quota: 1000 + profile.free }),
    getDirectory: async () => {
      if (profile.full) throw new DOMException('no room', 'QuotaExceededError');
      return profile.root;
    },
  };
  Object.defineProperty(globalThis, 'navigator', { value: { storage }, configurable: true });
  return profile;
}
