import { askInside } from './ask-inside.ts';
import { keepPeople } from './keep-people.ts';
import type { Running } from './running.ts';

/** Keeps Mara with what a message to her may begin with, and a template; gives back her uid. Chromium only. */
export async function knowMara(tend: Running): Promise<string> {
  await keepPeople(tend, [{ vanity: 'mara-okafor', notes: ['Training for the Porto half marathon.'] }]);
  const { people } = await askInside(tend, 'listPeople', {});
  const contactUid = people[0]?.uid ?? '';
  const about = () => ({ requestId: crypto.randomUUID(), contactUid });
  await askInside(tend, 'editFacts', {
    ...about(),
    interests: ['Diary studies'],
    askNext: ['the study plan'],
  });
  await askInside(tend, 'logInteraction', {
    ...about(),
    kind: 'call',
    direction: 'both',
    on: '2026-08-24',
    touch: true,
    text: 'Recruiting for the panel.',
  });
  await askInside(tend, 'setTemplate', {
    requestId: crypto.randomUUID(),
    name: 'After a long time',
    text: 'Hello {{firstName}}, about {{interest}} and {{news}}:',
  });
  return contactUid;
}
