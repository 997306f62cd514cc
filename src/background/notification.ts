import browser from 'webextension-polyfill';
import type { PlainDate } from '../domain/base.ts';
import { nameIn } from '../domain/handle.ts';
import { isTimeToNotify, type Notify } from '../domain/notify.ts';
import { readAgenda } from '../store/agenda.ts';
import type { TendDatabase } from '../store/database.ts';
import { keptUp } from '../store/due-row.ts';
import { notifiedOn, readReminding, setNotifiedOn } from '../store/reminding.ts';
import { say } from '../words/index.ts';
import { sayCount } from '../words/plural.ts';
import { nextTime, timeOfDay, today } from './clock.ts';
import { speak } from './speak.ts';
import type { Store } from './store.ts';

const ALARM = 'notify';
const ID = 'today';

/** Names in the notification; the others are counted. */
const NAMES = 3;

/** Asks for clicks on the notification, now or as soon as the permission is given. Call it synchronously. */
export function listenToNotification(): void {
  listen();
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) listen();
  });
}

function listen(): void {
  // Without the permission, which is asked for when the user turns it on, there is no such API.
  const { notifications } = browser as Partial<typeof browser>;
  if (notifications && !notifications.onClicked.hasListener(onClick))
    notifications.onClicked.addListener(onClick);
}

function onClick(id: string): void {
  if (id !== ID) return;
  showToday().catch(console.error);
}

/**
 * Opens the popup, where the browser opens it without a press in its own window; else its page in a tab; else, where no
 * window is open, in a window of its own: on a Mac, and with apps in the background, the browser runs without any.
 */
async function showToday(): Promise<void> {
  await browser.notifications.clear(ID);
  const url = `${browser.runtime.getURL('src/popup/index.html')}#day`;
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  if (windows.length === 0) await browser.windows.create({ url });
  else await browser.action.openPopup().catch(() => browser.tabs.create({ url }));
}

/** Shows the notification of the day where its time has come, and puts its alarm right. In turn: it is shown once. */
export function notifyOfDay(store: Store): Promise<void> {
  return inTurn(async () => {
    const db = await store.ready();
    const { notify } = await readReminding(db);
    await setAlarm(notify);
    const day = today();
    const time = timeOfDay();
    if (!isTimeToNotify(notify, { today: day, time, shownOn: await notifiedOn(db) })) return;
    if (!(browser as Partial<typeof browser>).notifications) return;
    await show(db, day);
  });
}

/** A time that is over when it is chosen was not missed: the first notification is tomorrow's. */
export function beginNotifying(db: TendDatabase, { at }: Notify): Promise<void> {
  return inTurn(async () => {
    if (at !== undefined && at <= timeOfDay()) await setNotifiedOn(db, today());
  });
}

async function show(db: TendDatabase, day: PlainDate): Promise<void> {
  const { today: lines } = await keptUp(db, day, () => readAgenda(db, { today: day, page: 0 }));
  // Said right before: a worker that is stopped in between shows none rather than two.
  await setNotifiedOn(db, day);
  if (lines.length === 0) return;
  await speak(db);
  const { firstName, listText } = await import('./later.ts');
  const names = lines
    .slice(0, NAMES)
    .map(({ fullName, handle }) => firstName(fullName) || (handle && nameIn(handle)) || say('nameless'));
  const others = lines.length - names.length;
  await browser.notifications.create(ID, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: sayCount('notify_title', lines.length),
    message: listText([...names, ...(others > 0 ? [sayCount('notify_others', others)] : [])]),
  });
}

/** The alarm of the next time; an alarm is only a hint, every start of the worker looks for itself. */
async function setAlarm({ at }: Notify): Promise<void> {
  if (at === undefined) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const when = nextTime(at);
  if ((await browser.alarms.get(ALARM))?.scheduledTime !== when) browser.alarms.create(ALARM, { when });
}

let turn = Promise.resolve();

/** One after the other: an alarm and the start of the worker it wakes look at the same moment. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}
