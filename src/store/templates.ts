import { isLive } from '../domain/base.ts';
import { oneLine } from '../domain/one-line.ts';
import { Refusal } from '../domain/refusal.ts';
import { TEMPLATE_LIMIT, TEMPLATE_NAME_LIMIT, type Template } from '../domain/template.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { type Action, type Log, write } from './write.ts';

/** The user's own templates, by name. */
export function liveTemplates(db: TendDatabase): Promise<Template[]> {
  return reading(db, async () =>
    (await db.templates.toArray())
      .filter(isLive)
      .sort((a, b) => a.name.localeCompare(b.name) || (a.uid < b.uid ? -1 : 1)),
  );
}

/**
 * Adds a template, or changes the one of that uid.
 * @throws Refusal 'empty', 'too-long' or 'not-found'
 */
export function setTemplate(
  db: TendDatabase,
  {
    templateUid,
    name,
    text,
    ...action
  }: Action & { templateUid?: string | undefined; name: string; text: string },
): Promise<void> {
  return write(db, { ...action, op: 'setTemplate' }, async (log) => {
    const said = { name: oneLine(name), text: text.replace(/\r\n?/g, '\n').trim() };
    if (!said.name || !said.text) throw new Refusal('empty');
    if (said.name.length > TEMPLATE_NAME_LIMIT || said.text.length > TEMPLATE_LIMIT)
      throw new Refusal('too-long');
    if (templateUid === undefined) return log.add('templates', { ...log.base(), ...said });
    const row = await templateOf(log, templateUid);
    return log.change('templates', row, { ...row, ...said });
  });
}

/** @throws Refusal 'not-found' */
export function deleteTemplate(
  db: TendDatabase,
  { templateUid, ...action }: Action & { templateUid: string },
): Promise<void> {
  return write(db, { ...action, op: 'deleteTemplate' }, async (log) => {
    await log.remove('templates', await templateOf(log, templateUid));
  });
}

async function templateOf(log: Log, uid: string): Promise<Template> {
  const row = await log.db.templates.get(uid);
  if (!isLive(row)) throw new Refusal('not-found');
  return row;
}
