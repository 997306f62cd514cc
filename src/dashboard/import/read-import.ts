import type { PlainDate } from '../../domain/base.ts';
import type { SkippedRow } from '../../domain/imported.ts';
import { type FoundPerson, joinedImports } from '../../domain/joined-imports.ts';
import { withShared } from '../../domain/same-record.ts';
import { bytesOf } from '../../formats/bytes.ts';
import { readConnections } from '../../formats/connections-csv.ts';
import { type Member, openExport } from '../../formats/export-zip.ts';
import { readGoogle } from '../../formats/google-csv.ts';
import type { Stretch } from '../../formats/imported-person.ts';
import { readInvitations } from '../../formats/invitations-csv.ts';
import { type Mapping, previewCsv, readMapped } from '../../formats/mapped-csv.ts';
import { readMessages } from '../../formats/messages-csv.ts';
import { type FileKind, recogniseFile } from '../../formats/recognise-file.ts';
import { readTendCsv } from '../../formats/tend-csv.ts';
import { type Open, textOf } from '../../formats/text-of-bytes.ts';
import { Unusable } from '../../formats/unusable.ts';
import { readVcards } from '../../formats/vcard-read.ts';
import type { Candidate } from '../../formats/who-is-me.ts';
import { nextTurn } from './next-turn.ts';

/** A record that makes nobody, with the file it stands in. */
export type Left = SkippedRow & { file: string };

/** What a file tells, all of it read. */
export interface ReadFile {
  name: string;
  found: FoundPerson[];
  left: Left[];
}

/** Which files of an export are read, and whether what was written is read too. */
export interface Wanted {
  names: string[];
  withText: boolean;
}

/** Whoever knows what a file does not tell, and sees how it goes. What is asked rejects where the user turns back. */
export interface Reader {
  today: PlainDate;
  signal: AbortSignal;
  progress(records: number): void;
  wanted(members: Pick<Member, 'kind' | 'name' | 'size'>[]): Promise<Wanted>;
  me(candidates: Candidate[]): Promise<string>;
  mapping(preview: Awaited<ReturnType<typeof previewCsv>>): Promise<Mapping>;
}

/** Characters of a vCard file, which is read as a whole; pictures are most of a large one. */
const LARGEST_CARDS = 200 * 1024 ** 2;

/**
 * Reads a file of any kind that Tend takes.
 * @returns what it tells; 'backup' for one of Tend's own
 * @throws Unusable
 */
export async function readImport(file: File, reader: Reader): Promise<ReadFile | 'backup'> {
  const recognised = await recogniseFile(file);
  if ('unusable' in recognised) throw new Unusable(recognised.unusable);
  const { kind } = recognised;
  if (kind === 'backup') return 'backup';
  const { name } = file;
  const open = () => bytesOf(file);
  const { found, left } =
    kind === 'zip'
      ? await readMembers(await openExport(file), reader)
      : kind === 'messages' || kind === 'invitations'
        ? await readMembers([{ kind, name, size: file.size, open }], reader)
        : toldBy(name, await readOne(kind, open, reader));
  const people = withShared(found.map(({ person }) => person));
  return { name, found: found.map((one, at) => ({ ...one, person: people[at] ?? one.person })), left };
}

type Read = Pick<Stretch, 'people' | 'skipped'>;

function toldBy(file: string, { people, skipped }: Read): Omit<ReadFile, 'name'> {
  return {
    found: people.map((person) => ({ file, person })),
    left: skipped.map((row) => ({ ...row, file })),
  };
}

/** One file without anybody does not stand in the way of another; where all have nobody, that is told. */
async function readMembers(members: Member[], reader: Reader): Promise<Omit<ReadFile, 'name'>> {
  const isAlone = members.length === 1 && members[0]?.kind === 'connections';
  const all = { names: members.map(({ name }) => name), withText: false };
  const wanted = isAlone ? all : await reader.wanted(members);
  const read: Omit<ReadFile, 'name'>[] = [];
  const left: Left[] = [];
  // Names as the user's own list of connections has them come before those of messages.
  const order = ['connections', 'messages', 'invitations'];
  for (const member of members.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    if (!wanted.names.includes(member.name)) continue;
    try {
      read.push(toldBy(member.name, await readMember(member, wanted.withText, reader)));
    } catch (error) {
      if (!(error instanceof Unusable) || error.why !== 'no-usable-rows') throw error;
      left.push(...error.skipped.map((row) => ({ ...row, file: member.name })));
    }
  }
  left.push(...read.flatMap((one) => one.left));
  if (read.length === 0) throw new Unusable('no-usable-rows', { skipped: left });
  return { found: joinedImports(read.map(({ found }) => found)), left };
}

async function readMember({ kind, open }: Member, withText: boolean, reader: Reader): Promise<Read> {
  const how = { today: reader.today, pause: pauseOf(reader), withText };
  if (kind === 'connections') return readConnections(textOf(open), how);
  if (kind === 'invitations') return readInvitations(textOf(open), how);
  const read = await readMessages(textOf(open), how);
  if ('people' in read) return read;
  const me = await reader.me(read.whoIsMe);
  const again = await readMessages(textOf(open), { ...how, me });
  if ('people' in again) return again;
  throw new Unusable('no-usable-rows');
}

async function readOne(kind: FileKind, open: Open, reader: Reader): Promise<Read> {
  const how = { today: reader.today, pause: pauseOf(reader) };
  switch (kind) {
    case 'connections':
      return readConnections(textOf(open), how);
    case 'googleCsv':
      return readGoogle(textOf(open), how);
    case 'vcard':
      return inStretches(readVcards(await wholeText(open)), reader);
    case 'tendCsv':
      return inStretches(readTendCsv(await wholeText(open)), reader);
    default: {
      const mapping = await reader.mapping(await previewCsv(textOf(open)));
      return readMapped(textOf(open), mapping, how);
    }
  }
}

async function inStretches(stretches: Iterable<Stretch>, reader: Reader): Promise<Read> {
  const read: Read = { people: [], skipped: [] };
  const pause = pauseOf(reader);
  for (const { people, skipped } of stretches) {
    read.people.push(...people);
    read.skipped.push(...skipped);
    await pause(read.people.length + read.skipped.length);
  }
  if (read.people.length === 0) throw new Unusable('no-usable-rows', { skipped: read.skipped });
  return read;
}

async function wholeText(open: Open): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of textOf(open, LARGEST_CARDS)) pieces.push(piece);
  return pieces.join('');
}

function pauseOf({ progress, signal }: Reader): (records: number) => Promise<void> {
  return async (records) => {
    progress(records);
    await nextTurn();
    signal.throwIfAborted();
  };
}
