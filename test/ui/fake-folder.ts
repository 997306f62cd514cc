/** A folder in memory, as far as Tend uses one: of the user's own, or the browser's profile (OPFS). */
export class FakeFolder {
  readonly kind = 'directory';
  readonly name: string;
  files = new Map<string, Uint8Array>();
  folders = new Map<string, FakeFolder>();
  access: PermissionState = 'granted';
  /** What the user says when asked. */
  answer: PermissionState = 'granted';
  /** Changes what is written, as a broken disk does. */
  spoil: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes;
  full = false;

  constructor(name = '') {
    this.name = name;
  }

  queryPermission = async () => this.access;
  requestPermission = async () => {
    this.access = this.answer;
    return this.access;
  };

  async getDirectoryHandle(name: string): Promise<FakeFolder> {
    const there = this.folders.get(name) ?? new FakeFolder(name);
    this.folders.set(name, there);
    return there;
  }

  async getFileHandle(name: string, { create = false } = {}) {
    if (!this.files.has(name)) {
      if (!create) throw new DOMException(name, 'NotFoundError');
      this.files.set(name, new Uint8Array());
    }
    return this.#handle(name);
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name) && !this.folders.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  async *[Symbol.asyncIterator]() {
    for (const name of [...this.files.keys()]) yield [name, this.#handle(name)] as const;
    for (const [name, folder] of [...this.folders]) yield [name, folder] as const;
  }

  /** As the code that is tested takes it. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  /** One of its files, as the user would pick it. */
  file(name: string): File {
    return new File([(this.files.get(name) ?? '') as BlobPart], name);
  }

  #handle(name: string) {
    return {
      kind: 'file',
      name,
      getFile: async () => this.file(name),
      createWritable: async () => this.#writable(name),
    };
  }

  /** Nothing is there before it is closed. */
  #writable(name: string) {
    const pieces: Uint8Array[] = [];
    const stream = new WritableStream<Uint8Array>({
      write: (piece) => {
        if (this.full) throw new DOMException('full', 'QuotaExceededError');
        pieces.push(piece);
      },
      close: async () => {
        const bytes = new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
        this.files.set(name, this.spoil(bytes));
      },
    });
    let writer: WritableStreamDefaultWriter<Uint8Array> | undefined;
    const own = () => (writer ??= stream.getWriter());
    return Object.assign(stream, {
      write: (text: string) => own().write(new TextEncoder().encode(text)),
      close: () => own().close(),
    });
  }
}
