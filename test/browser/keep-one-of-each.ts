import type { Page } from 'puppeteer-core';
import type { Input } from '../../src/api/contract.ts';
import { greetingDays } from '../../src/domain/greeting-days.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { askerAt } from './keep-people.ts';

const NEW_YEAR = { calendar: 'gregory', month: 1, day: 1 } as const;

/** Has a page of Tend's own keep one of each thing that a room is about, so that no room is looked at empty. */
export async function keepOneOfEach(page: Page): Promise<void> {
  const ask = askerAt(page);
  const requestId = () => crypto.randomUUID();
  const { days, today: due, later } = await ask('listAgenda', {});
  const { today } = days;
  const everybody = [...due, ...later].map(({ contactUid }) => contactUid);
  const contactUids = everybody.slice(0, 3);
  const [contactUid = ''] = contactUids;

  const text = 'harbour, drawings, a lock that was never built';
  const goal = {
    requestId: requestId(),
    summary: 'Find who plans the new quay',
    text,
    until: addDays(today, 40),
  };
  const { goalUid = '' } = await ask('setGoal', goal);
  await ask('linkGoal', { requestId: requestId(), goalUid, contactUids });

  const title = 'How a quay is built in forty days, and what that costs those who live beside it';
  const url = 'https://example.org/quays?part=1';
  const { shareUid } = await ask('keepShare', { requestId: requestId(), url, title, text });
  await ask('sendTo', { requestId: requestId(), shareUid, contactUids });

  const soon = [addDays(today, 2), addDays(today, 9)];
  const occasions: Input<'setOccasion'>['occasion'][] = [
    { kind: 'trip', summary: 'Halden for the harbour days', days: soon, place: 'Halden' },
    {
      kind: 'event',
      summary: 'Harbour conference',
      days: [today],
      followUpIn: 7,
      followUpFor: 'Write again',
    },
    { kind: 'greeting', summary: 'New year', days: greetingDays(NEW_YEAR, today), rule: NEW_YEAR, spread: 5 },
  ];
  for (const occasion of occasions) await ask('setOccasion', { requestId: requestId(), occasion });

  const favour = { on: today, side: 'received', kind: 'advice', text: 'How to ask the port' } as const;
  await ask('addFavour', { requestId: requestId(), contactUid, ...favour });
  const gone = { requestId: requestId(), contactUid: everybody.at(-1) ?? '' };
  await ask('removeContact', gone);
}
