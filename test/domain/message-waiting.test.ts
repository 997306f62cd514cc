import { expect, test } from 'vitest';
import { excerpt } from '../../src/domain/excerpt.ts';
import { isSettledBy, type Waiting, waitingIn } from '../../src/domain/message-waiting.ts';
import { WORDS } from './message-words.ts';
import { followUp } from './people.ts';

const TODAY = '2026-12-20';
const base = { created: '2026-11-01T00:00:00.000Z', updated: '2026-11-01T00:00:00.000Z', text: '' };
const share = { ...base, uid: 'article', title: 'Sampling bias in diaries', url: 'https://example.com/a' };
const article: Waiting = { followUpUid: 'send', reason: 'share', text: share.title, url: share.url };

test('what is to be sent waits from the first day on, a reminder once it is up, an offer to meet never', () => {
  const later = '2027-02-01';
  const rows = [
    followUp({ uid: 'send', reason: 'share', share: 'article', due: later }),
    followUp({ uid: 'thank', reason: 'thanks', summary: 'for Ada', due: TODAY }),
    followUp({ uid: 'later', reason: 'thanks', due: later }),
    followUp({ uid: 'snoozed', reason: 'thanks', due: TODAY, snoozedUntil: later }),
    followUp({ uid: 'done', reason: 'thanks', due: TODAY, status: 'completed' }),
    followUp({ uid: 'trip', reason: 'trip', occasion: 'lisbon', due: TODAY }),
    followUp({ uid: 'gone', reason: 'share', share: 'deleted', due: TODAY }),
  ];
  expect(waitingIn(rows, [share], TODAY)).toEqual([
    { followUpUid: 'thank', reason: 'thanks', text: 'for Ada' },
    article,
  ]);
});

test.each([
  ['its address', 'Read this: https://example.com/a?utm_source=feed.'],
  ['its title alone', 'Have you seen “Sampling BIAS in diaries”?'],
])('an article is sent by a message that has %s', (_, text) => {
  expect(isSettledBy(text, article, WORDS.thanks)).toBe(true);
});

test('by no other message, nor by one that only begins with its title’s words', () => {
  for (const text of ['Sampling bias is a thing.', 'See https://example.com/about', ''])
    expect(isSettledBy(text, article, WORDS.thanks)).toBe(false);
  expect(isSettledBy('Hello', { ...article, text: '…' }, WORDS.thanks)).toBe(false);
});

test('a long title counts as beginnings have it', () => {
  const title = `${'On the sampling of diaries '.repeat(9)}and the end`;
  const text = excerpt(title);
  expect(text).not.toBe(title);
  expect(isSettledBy(`This made me think of you: ${text}`, { ...article, text: title }, WORDS.thanks)).toBe(
    true,
  );
});

test('a reminder to thank is answered by thanks and nothing else, by its reason or by its words', () => {
  const thank: Waiting = { followUpUid: 'thank', reason: 'thanks', text: '' };
  const own: Waiting = { followUpUid: 'own', reason: 'custom', text: 'Thank Mara for the introduction' };
  const call: Waiting = { followUpUid: 'call', reason: 'custom', text: 'Call her' };
  const settled = (text: string) =>
    [thank, own, call].filter((one) => isSettledBy(text, one, WORDS.thanks)).map((one) => one.followUpUid);
  expect(settled('How did the launch go?')).toEqual([]);
  expect(settled('Thank you for the introduction!')).toEqual(['thank', 'own']);
});
