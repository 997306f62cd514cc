import type { AnswerTo, PanelShape, PanelView } from '../../api/contract.ts';
import type { Glimpse, Unread } from '../../domain/glimpse.ts';
import type { HandleKey } from '../../domain/handle.ts';
import type { Parts } from './parts.ts';

/** What a home (the page, the browser's side panel) gives the one panel that lives in both. */
export interface PanelHome {
  place: 'page' | 'sidebar';
  /** The person the address names. */
  handle: HandleKey & { raw: string };
  /** The answer to `openPanel`; in the page asked long before the panel is drawn. Rejects with a Refusal. */
  opened: Promise<AnswerTo<'openPanel'>>;
  /** Asks again, after 'panel-expired' or 'no-answer'. */
  reopen(): Promise<AnswerTo<'openPanel'>>;
  /** What the page shows now. In the sidebar the page is only read here, when the user asks for it. */
  look(): Promise<Glimpse | Unread>;
  /** In the page: hears the reading of the page now, and every later one. Not there in the sidebar. */
  onLook?(callback: (reading: Glimpse | Unread) => void): void;
  /** The parts that are needed once somebody acts. Rejects with a Refusal. */
  parts(): Promise<Parts>;
  /**
   * In the sidebar, where the page is not read unasked: what its title tells beside somebody who is kept under a name,
   * so that it is asked whether it is theirs.
   */
  told?(view: PanelView | undefined): Glimpse | undefined;
  /** In the page: takes the outer shape on (collapsed tab or panel, width in px). Not there in the sidebar. */
  setShape?(shape: PanelShape): void;
  /** Gives the focus back to where it was before the panel took it. */
  giveFocusBack(): void;
  /** Aborted when the panel leaves this person for good. */
  signal: AbortSignal;
}
