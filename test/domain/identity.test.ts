import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import type { Handle } from '../../src/domain/handle.ts';
import { type Identity, identify, isOwn, numberOf } from '../../src/domain/identity.ts';
import { contact, handle, page } from './people.ts';

const MARA = '4711';
const numbered = (value: string, different: Partial<Handle> = {}) =>
  handle({ uid: `number-${value}`, kind: 'memberId', value, raw: '', ...different });
const zofia = contact({ uid: 'zofia', fullName: 'Zofia Wrona' });

/** Who Mara's address is, when the page shows these fields and she is kept with these handles. */
function seen(
  fields: Parameters<typeof page>[0],
  { numbers = [], there, ...kept }: { numbers?: Handle[]; there?: Contact } & Partial<Contact> = {},
): Identity {
  const here = { contact: contact(kept), handles: [handle(), ...numbers] };
  return identify({ handle: handle(), glimpse: page(fields) }, here, there);
}

describe('somebody at an address', () => {
  test('who is kept nowhere is nobody', () => {
    const at = { handle: handle(), glimpse: page({ fullName: 'Mara Okafor', memberId: MARA }) };
    expect(identify(at, undefined, undefined)).toEqual({ is: 'nobody' });
  });

  test('who is kept under the member number is that person, under a new address', () => {
    const at = { handle: handle(), glimpse: page({ fullName: 'Z. Kowalska', memberId: '99' }) };
    expect(identify(at, undefined, zofia)).toEqual({ is: 'join', contact: zofia });
  });

  test('who is kept there is known, whatever cannot be read', () => {
    expect(identify({ handle: handle() }, { contact: contact(), handles: [] }, undefined).is).toBe('known');
    expect(seen({}).is).toBe('known');
    expect(seen({ fullName: 'mara  OKAFOR' }).is).toBe('known');
  });

  test('whose number was not known yet tells it', () => {
    expect(seen({ fullName: 'Mara Okafor', memberId: MARA }).is).toBe('learn');
    expect(seen({ fullName: 'Mara Okafor', memberId: MARA }, { fullName: '' }).is).toBe('learn');
  });

  test('with the same number is the same person, whatever the name', () => {
    const former = numbered(MARA, { state: 'former' });
    expect(seen({ fullName: 'Mara Lind', memberId: MARA }, { numbers: [former] }).is).toBe('known');
  });
});

describe('it is asked', () => {
  test('where the number is another', () => {
    expect(seen({ fullName: 'Mara Okafor', memberId: '4712' }, { numbers: [numbered(MARA)] })).toMatchObject({
      is: 'doubt',
      why: 'number',
    });
  });

  test('where no number tells and the name is another', () => {
    const doubt = { is: 'doubt', why: 'name' };
    expect(seen({ fullName: 'M. Okafor-Lind' })).toMatchObject(doubt);
    expect(seen({ fullName: 'M. Okafor-Lind', memberId: MARA })).toMatchObject(doubt);
    expect(seen({ fullName: 'M. Okafor-Lind' }, { numbers: [numbered(MARA)] })).toMatchObject(doubt);
    const gone = numbered(MARA, { deletedAt: 'x' });
    expect(seen({ fullName: 'M. Okafor-Lind', memberId: '4712' }, { numbers: [gone] })).toMatchObject(doubt);
  });

  test('where address and number are kept for two', () => {
    const identity = seen({ fullName: 'Mara Okafor', memberId: '99' }, { there: zofia });
    expect(identity).toEqual({ is: 'doubt', why: 'two', contact: contact(), other: zofia });
  });

  test('never about a name that the user typed', () => {
    const fieldSource = { fullName: 'user' } as const;
    expect(seen({ fullName: 'M. Okafor-Lind' }, { fieldSource }).is).toBe('known');
  });

  test('never about oneself', () => {
    const own = { fullName: 'Robin Vale', memberId: '1', isSelf: 'true' };
    expect(seen(own, { numbers: [numbered(MARA)] })).toEqual({ is: 'nobody' });
    expect(isOwn({ handle: handle(), glimpse: page(own) })).toBe(true);
    expect(isOwn({ handle: handle(), glimpse: page(own, { sure: false }) })).toBe(false);
  });
});

test('an address by member number is that number, and no page adds one', () => {
  const { kind, value, service } = numbered(MARA);
  expect(numberOf({ handle: numbered(MARA) })).toEqual({ service, kind, value });
  expect(numberOf({ handle: handle(), glimpse: page({ memberId: MARA }) })).toEqual({ service, kind, value });
  expect(numberOf({ handle: handle(), glimpse: page({ memberId: 'ACoAA1' }) })).toBeUndefined();
});

const fields = fc.record(
  {
    fullName: fc.constantFrom('Mara Okafor', 'Mara O.', 'Zofia Wrona', ' '),
    memberId: fc.constantFrom('1', '2', 'ACoAA'),
    isSelf: fc.constantFrom('true', 'false'),
  },
  { requiredKeys: [] },
);
const handles = fc
  .uniqueArray(fc.constantFrom('1', '2', '3'))
  .map((values) => values.map((one) => numbered(one)));

test('what is unsure, or told about somebody else, is as good as not told', () => {
  const different = fc.constantFrom({ sure: false }, { value: 'somebody-else' });
  fc.assert(
    fc.property(fields, handles, different, (told, numbers, how) => {
      const here = { contact: contact(), handles: [handle(), ...numbers] };
      const at = { handle: handle(), glimpse: page(told, how) };
      expect(identify(at, here, undefined)).toEqual({ is: 'known', contact: contact() });
      expect(identify(at, undefined, undefined)).toEqual({ is: 'nobody' });
    }),
  );
});

test('nobody gets a number beside another one without being asked about', () => {
  fc.assert(
    fc.property(
      fields,
      handles,
      fc.option(fc.constant(zofia), { nil: undefined }),
      (told, numbers, there) => {
        const number = numberOf({ handle: handle(), glimpse: page(told) });
        const identity = seen(told, { numbers, ...(there && { there }) });
        const own = numbers.some(({ value }) => value === number?.value);
        if (identity.is === 'learn') expect(numbers).toEqual([]);
        if (identity.is === 'known' && number) expect(own).toBe(true);
        if (own && !there) expect(identity.is).toBe('known');
        expect(identity.is).not.toBe('join');
      },
    ),
  );
});
