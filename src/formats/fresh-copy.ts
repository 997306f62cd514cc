import { Refusal } from '../domain/refusal.ts';

/** How deep the values of a row may lie within each other. */
const DEEPEST = 8;

/** Keys that mean something else than a key somewhere. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A value that was read as JSON, copied into objects of nobody else's making, its keys in the order they were in.
 * @throws Refusal 'backup-damaged' where a key is forbidden or it is too deep
 */
export function freshCopy(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) throw new Refusal('backup-damaged');
  if (Array.isArray(value)) return value.map((one) => freshCopy(one, depth + 1));
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    if (FORBIDDEN.has(key)) throw new Refusal('backup-damaged');
    copy[key] = freshCopy(one, depth + 1);
  }
  return copy;
}
