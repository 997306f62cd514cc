import type { Language } from './labels.ts';

/** Which build of the page a person is shown in when nothing else is asked for; see world-a, -b, -c and -d. */
export type Build = 'a18' | 'a21' | 'a24' | 'b' | 'b25' | 'c' | 'd';

/** Somebody who does not exist. What is absent is absent on the page. */
export interface Person {
  /** Decoded, as LinkedIn compares it. */
  vanity: string;
  /** 39 characters, ACoAA… */
  memberId: string;
  memberNumber: number;
  name: string;
  pronouns?: string;
  headline?: string;
  org?: string;
  school?: string;
  /** What they do there today; only logged-out pages say it apart from the headline. */
  title?: string;
  place?: string;
  /** Absent for the viewer. */
  degree?: 1 | 2 | 3;
  /** When the viewer connected with them, in milliseconds; pages tell it of the first degree. */
  connectedAt: number;
  build: Build;
  /** The language of the page around them. */
  language: Language;
}

/**
 * A member id as LinkedIn writes it: base64url of 29 bytes, 00 2a, two zeros, the number in four
 * bytes, a 1, and twenty bytes that here are made from the number.
 */
export function memberIdOf(number: number): string {
  const bytes = Buffer.alloc(29);
  bytes[1] = 0x2a;
  bytes.writeUInt32BE(number, 4);
  bytes[8] = 1;
  for (let i = 9; i < 29; i++) bytes[i] = (number * (i + 7) + i * 151) % 256;
  return bytes.toString('base64url');
}

/** The same id as Sales Navigator or Recruiter writes it. */
export function seatIdOf({ memberId }: Person, kind: 'sales' | 'recruiter'): string {
  return memberId.replace(/^ACoAA/, kind === 'sales' ? 'ACwAA' : 'AEMAA');
}

/** A person before the number is given out. */
export type Sketch = Omit<Person, 'memberId' | 'memberNumber' | 'connectedAt' | 'language'> & {
  language?: Language;
};

/** Gives a sketch its member number and id, by its place in the network. */
export function person(sketch: Sketch, index: number): Person {
  const memberNumber = 41_800_351 + index * 7_654_321;
  const connectedAt = Date.UTC(2026, 4, 1 + index, 12);
  return { language: 'en', ...sketch, memberNumber, memberId: memberIdOf(memberNumber), connectedAt };
}
