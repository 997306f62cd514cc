import { headingOf } from './columns.ts';

/** LinkedIn's `messages.csv` of now, `Messages.csv` of 2018 and what came between. */
export const MESSAGES = headingOf(
  {
    conversation: ['CONVERSATION ID'],
    from: ['FROM'],
    fromUrl: ['SENDER PROFILE URL'],
    to: ['TO'],
    toUrls: ['RECIPIENT PROFILE URLS', 'RECIPIENT PROFILE URL'],
    date: ['DATE'],
    content: ['CONTENT'],
    subject: ['SUBJECT'],
    direction: ['DIRECTION'],
    folder: ['FOLDER'],
  },
  [
    ['from', 'to', 'date', 'content'],
    ['from', 'date', 'conversation'],
    ['from', 'to', 'date', 'direction'],
  ],
);

/** LinkedIn's `Invitations.csv` of now, and of 2018 without the last two. */
export const INVITATIONS = headingOf(
  {
    from: ['From'],
    to: ['To'],
    date: ['Sent At'],
    message: ['Message'],
    direction: ['Direction'],
    fromUrl: ['inviterProfileUrl', 'Inviter Profile URL'],
    toUrl: ['inviteeProfileUrl', 'Invitee Profile URL'],
  },
  [['from', 'to', 'date', 'direction']],
);
