import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Family } from '../choose-browser.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { chooseHome } from '../steps.ts';
import { answerAgenda } from '../walks/agenda.ts';
import {
  changeAndUndo,
  keepDrafts,
  keepInTouch,
  noteAndRemind,
  writeMessage,
} from '../walks/beside-profile.ts';
import { moveThroughHomes } from '../walks/homes.ts';
import { findAndGroup, planTrip, setGoal, shareArticle, walkReview } from '../walks/rooms.ts';

/** In this order: some need what one before them kept. */
const WALKS: [name: string, walk: (tend: Running) => Promise<void>][] = [
  ['a note and a reminder count on the badge', noteAndRemind],
  ['the popup answers who is due, and takes every answer back', answerAgenda],
  ['drafts stay with their person', keepDrafts],
  ['notes and days are changed, and each change undone', changeAndUndo],
  ['a conversation, a rhythm, facts, a group and a favour are set beside a profile', keepInTouch],
  ['a message is drafted and copied', writeMessage],
  ['a goal finds who can help', setGoal],
  ['many people are found, and grouped, and that is undone', findAndGroup],
  ['a trip finds who is there', planTrip],
  ['a review is walked through', walkReview],
  ['the context menu keeps a page for whoever would value it', shareArticle],
  ['the panel lives in the page, in the sidebar, and in both', moveThroughHomes],
];

describe.each<Family>(['chromium', 'firefox'])(
  'in %s, whose background ends before and within each',
  (family) => {
    let tend: Running;
    beforeAll(async () => {
      tend = await startDemo(family);
      await chooseHome(tend, 'page');
    });
    beforeEach(() => tend.stopBackground());
    afterAll(() => endDemo(tend));

    test.each(WALKS)('%s', (_, walk) => walk(tend));

    test('nothing but the demo’s own pages was asked of the network', () => {
      expect(tend.network.unexpected()).toEqual([]);
    });
  },
);
