import { contactDetails } from './contact-details.ts';
import type { Evidence } from './evidence.ts';
import { nobody } from './nobody.ts';
import { a24 } from './world-a.ts';
import { a21a18 } from './world-a-older.ts';
import { b } from './world-b.ts';
import { c } from './world-c.ts';
import { d, leads } from './world-d.ts';

/** Every page with its reading, by the world it is of. */
export const evidence: Record<string, Evidence[]> = {
  'world A': a24,
  'world A, older': a21a18,
  'the contact details': contactDetails,
  'world B': b,
  'world C': c,
  'world D': d,
  'a lead’s page': leads,
  'no profile': nobody,
};
