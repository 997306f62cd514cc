import { randomUUID } from 'node:crypto';
import type { PanelView } from '../../src/api/contract.ts';
import type { Field, Glimpse } from '../../src/domain/glimpse.ts';
import { handleOf, type OwnPage } from './own-page.ts';

/** Two people nobody else knows, for one write about them: the first with a note and a follow-up. */
export interface Scene {
  own: OwnPage;
  name: string;
  /** The first one's panel, as it is now. */
  panel: PanelView;
  /** A panel of somebody who is not kept. */
  stranger: PanelView;
  /** The action that wrote the first one's note. */
  wroteNote: string;
  contactUid: string;
  noteUid: string;
  followUpUid: string;
  /** The second one's member number. */
  number: string;
  /** What that panel's page would show. */
  shows(panel: PanelView, fields: Partial<Record<Field, string>>): Glimpse;
}

/** Sets the scene, by asking as the side panel would. */
export async function setScene(own: OwnPage, name: string): Promise<Scene> {
  const { capability } = await own.openPanel(name);
  const second = await own.openPanel(`${name}-second`);
  const stranger = await own.openPanel(`${name}-stranger`);
  const number = String(1_000_000 + Number(name.replace(/\D+/g, '')));
  const wroteNote = randomUUID();
  const requestId = () => randomUUID();
  await own.ask('addNote', { capability, requestId: wroteNote, text: `Met at ${name}.` });
  await own.ask('setFollowUp', {
    capability,
    requestId: requestId(),
    due: second.days.nextWeek,
    summary: 'call',
  });
  const glimpse = shows(second, { fullName: 'Zofia Wrona', memberId: number });
  await own.ask('keepContact', { capability: second.capability, requestId: requestId(), glimpse });
  const panel = await own.ask('readPanel', { capability });
  const [contactUid, noteUid, followUpUid] = [
    panel.contact?.uid,
    panel.notes[0]?.uid,
    panel.followUps[0]?.uid,
  ];
  if (!contactUid || !noteUid || !followUpUid)
    throw new Error(`The scene is not set: ${JSON.stringify(panel)}`);
  return { own, name, panel, stranger, wroteNote, contactUid, noteUid, followUpUid, number, shows };
}

function shows(panel: PanelView, fields: Partial<Record<Field, string>>): Glimpse {
  const { service, kind, value } = handleOf(panel.handle.value);
  const readings = Object.entries(fields).map(([field, text]) => [
    field,
    { value: text, from: 'h1', sure: true },
  ]);
  return { handle: { service, kind, value }, fields: Object.fromEntries(readings) };
}
