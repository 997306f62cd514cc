// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/sites/linkedin/read.ts';
import type { Evidence } from '../../pages/evidence/evidence.ts';
import { evidence } from '../../pages/evidence/index.ts';
import { people, viewer } from '../../pages/people.ts';
import { memberIdOf } from '../../pages/person.ts';
import { documentOf, framed, valuesOf } from './evidence.ts';

const all = Object.values(evidence).flat();
const documents = new Map<Evidence, Document>();

/** Its document, made once: no reader writes to it. */
function pageOf(one: Evidence): Document {
  const { html, inner } = one;
  const page = documents.get(one) ?? (inner === undefined ? documentOf(html) : framed(html, inner));
  documents.set(one, page);
  return page;
}

describe.each(Object.entries(evidence))('%s', (_, pages) => {
  test.each(pages)('$shows', (page) => {
    const { url, reads, sure = true } = page;
    const reading = read(pageOf(page), url);
    expect(valuesOf(reading)).toEqual(typeof reads === 'string' ? { unread: reads } : reads);
    if ('fields' in reading) expect(reading.fields.fullName?.sure).toBe(sure);
  });
});

test('no reading of one person says another’s name anywhere', () => {
  for (const page of all) {
    const text = JSON.stringify(read(pageOf(page), page.url));
    const strangers = [...people, viewer].filter(
      ({ name }) => typeof page.reads === 'string' || page.reads.fullName !== name,
    );
    for (const { name } of strangers) expect(text, page.shows).not.toContain(name);
  }
});

test('at the address of somebody else no page gives a name for certain', () => {
  for (const page of all) {
    const document = pageOf(page);
    for (const other of ['in/sam-whitlock-2', `in/${memberIdOf(7)}`, `sales/lead/${memberIdOf(7)},x,y`]) {
      const reading = read(document, `https://www.linkedin.com/${other}`);
      if ('fields' in reading) expect(reading.fields.fullName?.sure, page.shows).toBe(false);
    }
  }
});

test('there are at least 40 pages', () => {
  expect(all.length).toBeGreaterThanOrEqual(40);
});
