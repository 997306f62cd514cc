import type { Phase } from '../../domain/contact.ts';
import type { PeopleEdit } from '../../domain/people-edit.ts';
import type { FormKind } from './people-bulk-model.ts';
import { cadenceOfKey } from './people-words.ts';

/** The edit that a form says; undefined where something is missing. */
export function editFrom(kind: FormKind, said: FormData): PeopleEdit | undefined {
  const value = String(said.get('value') ?? '').trim();
  if (kind === 'bringBack') return { kind: 'phase', phase: 'maintain' };
  if (kind === 'archive' || kind === 'delete') return { kind };
  if (!value) return undefined;
  switch (kind) {
    case 'joinGroup':
      return { kind, name: value };
    case 'leaveGroup':
      return { kind, groupUid: value };
    case 'cadence':
      return { kind, cadence: value === 'none' ? value : cadenceOfKey(value) };
    case 'importance':
      return { kind, importance: Number(value) as 0 | 1 | 2 | 3 };
    case 'phase':
      return { kind, phase: value as Phase };
    case 'pause':
      return { kind, until: value };
    case 'remind':
      return { kind, due: value, summary: String(said.get('summary') ?? '').trim() };
  }
}
