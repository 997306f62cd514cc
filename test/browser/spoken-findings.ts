import type { Frame, Protocol } from 'puppeteer-core';

/** What is pressed or filled in, as the tree for screen readers calls it. */
const CONTROLS = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'checkbox',
  'radio',
  'combobox',
  'listbox',
  'menuitem',
  'spinbutton',
  'slider',
  'switch',
  'Date',
]);

/** What tells two controls of one name apart: a reader says it, or its heading, on the way in. */
const CONTEXTS = new Set([
  'listitem',
  'row',
  'group',
  'form',
  'region',
  'dialog',
  'article',
  'radiogroup',
  'section',
  'navigation',
  'main',
  'search',
  'Date',
]);

type Node = Protocol.Accessibility.AXNode;

const roleOf = (node: Node): string => String(node.role?.value ?? '');
const nameOf = (node: Node): string => String(node.name?.value ?? '').trim();

/** The whole tree that Chromium gives to screen readers for what stands in that frame. */
async function treeOf(frame: Frame): Promise<Node[]> {
  const session = await frame.page().createCDPSession();
  const frameId = (frame as unknown as { _id: string })._id;
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
  await session.detach();
  return nodes;
}

/**
 * What somebody who hears a view would miss in it: a control without a name, two of one name in one place, headings
 * that leave out a step or name the page not once, and a place in which what happens is said.
 */
export async function spokenFindings(frame: Frame): Promise<string[]> {
  const all = await treeOf(frame);
  const byId = new Map(all.map((node) => [node.nodeId, node]));
  const shown = all.filter(({ ignored }) => !ignored);
  const contextOf = (node: Node): string => {
    for (let at = byId.get(node.parentId ?? ''); at; at = byId.get(at.parentId ?? ''))
      if (CONTEXTS.has(roleOf(at))) return at.nodeId;
    return '';
  };
  const found: string[] = [];
  const heard = new Set<string>();
  for (const node of shown.filter((one) => CONTROLS.has(roleOf(one)))) {
    const what = `${roleOf(node)} “${nameOf(node)}”`;
    if (nameOf(node) === '')
      found.push(`without a name: ${what} in ${roleOf(byId.get(node.parentId ?? '') ?? node)}`);
    const place = `${what} ${contextOf(node)}`;
    if (heard.has(place)) found.push(`twice in one ${roleOf(byId.get(contextOf(node)) ?? node)}: ${what}`);
    heard.add(place);
  }
  const levels = shown
    .filter((one) => roleOf(one) === 'heading')
    .map((one) => Number(one.properties?.find(({ name }) => name === 'level')?.value.value));
  if (levels.filter((level) => level === 1).length !== 1) found.push(`headings of level 1: ${levels}`);
  if (levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1))
    found.push(`a step of headings is left out: ${levels}`);
  if (!all.some((one) => ['status', 'alert'].includes(roleOf(one))))
    found.push('nowhere is said what happens');
  return found;
}
