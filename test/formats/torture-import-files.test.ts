import { expect, test } from 'vitest';
import { importTerms } from '../../src/background/import-input.ts';
import { readConnections } from '../../src/formats/connections-csv.ts';
import { openExport } from '../../src/formats/export-zip.ts';
import { readGoogle } from '../../src/formats/google-csv.ts';
import type { Stretch } from '../../src/formats/imported-person.ts';
import { readInvitations } from '../../src/formats/invitations-csv.ts';
import { previewCsv, readMapped } from '../../src/formats/mapped-csv.ts';
import { readMessages } from '../../src/formats/messages-csv.ts';
import { recogniseFile } from '../../src/formats/recognise-file.ts';
import { readTendCsv } from '../../src/formats/tend-csv.ts';
import { textOf } from '../../src/formats/text-of-bytes.ts';
import { Unusable } from '../../src/formats/unusable.ts';
import { readVcards } from '../../src/formats/vcard-read.ts';
import { type Chance, chanceFrom, SEED } from '../torture/chance.ts';
import { mutated, validFiles } from '../torture/import-files.ts';
import { TIME_LIMIT, times } from '../torture/length.ts';
import { record } from '../torture/summary.ts';
import { read, TODAY } from './a-file.ts';
import { faultsIn } from './well-formed.ts';

const RUNS = { long: 100_000, short: 2000 };

async function wholeText(file: Blob): Promise<string> {
  let text = '';
  for await (const piece of read(file)) text += piece;
  return text;
}

/** @throws Unusable where nobody is in it */
function inOne(read: Iterable<Stretch>) {
  const all = [...read];
  const people = all.flatMap((stretch) => stretch.people);
  if (people.length === 0) throw new Unusable('no-usable-rows');
  return { people, skipped: all.flatMap(({ skipped }) => skipped) };
}

async function readWhatever(file: Blob, chance: Chance) {
  const how = { today: TODAY, withText: chance.below(2) === 0 };
  const found = await recogniseFile(file);
  if ('unusable' in found) throw new Unusable(found.unusable);
  if (found.kind === 'connections') return readConnections(read(file), how);
  if (found.kind === 'invitations') return readInvitations(read(file), how);
  if (found.kind === 'googleCsv') return readGoogle(read(file), how);
  if (found.kind === 'messages') {
    const messages = await readMessages(read(file), how);
    return 'people' in messages
      ? messages
      : readMessages(read(file), { ...how, me: messages.whoIsMe[0]?.id });
  }
  if (found.kind === 'otherCsv') return readMapped(read(file), (await previewCsv(read(file))).mapping, how);
  if (found.kind === 'tendCsv') return inOne(readTendCsv(await wholeText(file)));
  if (found.kind === 'vcard') return inOne(readVcards(await wholeText(file)));
  if (found.kind !== 'zip') throw new Unusable('not-a-csv'); // of another reader
  const [member] = await openExport(file);
  if (!member) throw new Error('an archive without a member');
  const text = textOf(member.open);
  if (member.kind === 'connections') return readConnections(text, how);
  if (member.kind === 'invitations') return readInvitations(text, how);
  return readMessages(text, { ...how, me: 'linkedin/vanity/uma' });
}

test('no file, however mutated, does more than be read or be refused with a reason', {
  timeout: TIME_LIMIT,
}, async () => {
  const chance = chanceFrom(SEED);
  const files = await validFiles();
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const prototype = Reflect.ownKeys(Object.prototype).length;
  for (let run = times(RUNS); run > 0; run--) {
    const file = new Blob([mutated(files, chance)]);
    try {
      const result = await readWhatever(file, chance);
      const faults = 'people' in result ? faultsIn(result) : ['still unsure'];
      const refused = 'people' in result && importTerms.people.safeParse(result.people).error;
      if (refused) faults.push(`the route: ${refused.message}`);
      if (faults.length > 0) throw new Error(`${faults.join('; ')} in ${JSON.stringify(await file.text())}`);
      count('read');
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      count(error.why);
    }
  }
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(prototype);
  // Else the mutations would only show how files are refused.
  expect(counts.get('read') ?? 0).toBeGreaterThan(times(RUNS) / 4);
  expect(counts.size).toBeGreaterThan(4);
  record('mutated import files', Object.fromEntries(counts));
});
