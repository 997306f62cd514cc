import { locale } from '../../words/index.ts';

/** What a file says of somebody, and by what it has its place there. */
interface NamedText {
  uid: string;
  /** '' where none is known. */
  name: string;
  text: string;
}

/** Texts of some people in order, out of memory; `held`: what was read of them and is not taken yet. */
interface Run {
  blob: Blob;
  at: number;
  held: Uint8Array<ArrayBuffer>;
}

/** Bytes of a run that are read at a time; the runs of 30,000 people are some hundred. */
const STRETCH = 64 * 1024;

/** People whose texts make up a piece of the file. */
const PIECE = 250;

/**
 * Puts texts that come in any order into that of the people's names, as the People room has them. In memory are the names
 * and a little of each run alone: each page is sorted and written away as soon as it is there, and in the end all are
 * read beside each other, each from its beginning.
 */
export function textsByName(): { add(page: NamedText[]): void; pieces(): AsyncGenerator<Blob> } {
  const collator = new Intl.Collator(locale(), { numeric: true });
  const compare = (a: Omit<NamedText, 'text'>, b: Omit<NamedText, 'text'>) =>
    Number(!a.name) - Number(!b.name) || collator.compare(a.name, b.name) || (a.uid < b.uid ? -1 : 1);
  const encoder = new TextEncoder();
  const all: { uid: string; name: string; size: number; run: Run }[] = [];
  return {
    add(page) {
      const sorted = page.toSorted(compare);
      const texts = sorted.map(({ text }) => encoder.encode(text));
      const run: Run = { blob: new Blob(texts), at: 0, held: new Uint8Array() };
      for (const [at, { uid, name }] of sorted.entries())
        all.push({ uid, name, size: texts[at]?.length ?? 0, run });
    },
    async *pieces() {
      all.sort(compare);
      let texts: Uint8Array<ArrayBuffer>[] = [];
      for (const [at, { run, size }] of all.entries()) {
        texts.push(await taken(run, size));
        if (texts.length < PIECE && at < all.length - 1) continue;
        yield new Blob(texts);
        texts = [];
      }
    },
  };
}

/** The next bytes of a run. */
async function taken(run: Run, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const wanted = size - run.held.length;
  if (wanted > 0) {
    const rest = run.blob.slice(run.at, run.at + Math.max(wanted, STRETCH));
    const read = await new Response(rest).arrayBuffer();
    const held = new Uint8Array(run.held.length + read.byteLength);
    held.set(run.held);
    held.set(new Uint8Array(read), run.held.length);
    run.at += read.byteLength;
    run.held = held;
  }
  const text = run.held.subarray(0, size);
  run.held = run.held.subarray(size);
  return text;
}
