import type { PanelView } from '../../api/contract.ts';
import { isThirdAsk } from '../../domain/favour.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import { dayText, shortDay } from '../days.ts';
import type { MenuItems } from '../menu-list.tsx';
import { MenuList } from '../menu-list.tsx';
import type { LoadMessage } from '../message/panel-message.tsx';
import { ToastCard } from '../toast.tsx';
import { toasts } from '../toasts.ts';
import { deedsOf } from './deeds.ts';
import { DoubtCard } from './doubt-card.tsx';
import { DraftButton, type Drafting, draftingOf } from './draft.tsx';
import { factEditsOf } from './fact-edits.ts';
import { FactList } from './fact-list.tsx';
import { favoursOf } from './favours.ts';
import { FollowUpDeeds } from './follow-up-deeds.tsx';
import { Giving } from './giving.tsx';
import { Health } from './health.tsx';
import { LineDeeds } from './line-deeds.tsx';
import { followUpItems, noteItems, personItems, snoozesOf } from './menus.ts';
import { editsOf } from './note-edits.ts';
import type { PanelModel } from './panel-model.ts';
import { Proposals } from './proposals.tsx';
import { recallPhase } from './recalled.ts';
import { reminderForm } from './reminder.ts';
import { ReminderForm } from './reminder-form.tsx';
import { dragEdge, stepEdge } from './resize.ts';
import { Rhythm, RhythmForm, rhythmOf } from './rhythm.tsx';
import { talkOf } from './talk.ts';
import { TalkForm } from './talk-form.tsx';
import { timelineOf } from './timeline.ts';
import { TimelineList } from './timeline-list.tsx';

/**
 * What of a panel is needed only once somebody acts, where something is in doubt, or beside somebody who is kept: in
 * the page it comes then.
 */
export class Late {
  panel: PanelModel;
  toasts;
  deeds;
  edits;
  reminder;
  talk;
  rhythm;
  facts;
  favours;
  timeline;
  drafting: Drafting;
  /** How the page was read is in sight. */
  healthShown = false;
  /** Where the person stands can be changed. */
  standingShown = false;
  /** The end of a pause as far as it is typed. */
  pauseTyped: string | undefined;
  /** Long notes shown whole. */
  expanded = new Set<string>();
  /** The name of the menu that is open; '' for none. */
  menu = '';
  /** Whether to let the person rest is asked: 'yes' here and now, '' when they come up. */
  rest: 'yes' | '' = '';
  dayText = dayText;
  shortDay = shortDay;
  MenuList = MenuList;
  ToastCard = ToastCard;
  dragEdge = dragEdge;
  stepEdge = stepEdge;

  constructor(panel: PanelModel, loadMessage: LoadMessage) {
    this.panel = panel;
    this.toasts = toasts(panel.changed);
    this.deeds = deedsOf(panel, this.toasts);
    this.edits = editsOf(panel, this.deeds, this.toasts);
    this.reminder = reminderForm(panel, this.deeds);
    this.talk = talkOf(panel, this.deeds, () => {
      this.rest = 'yes';
    });
    this.rhythm = rhythmOf(panel, this.deeds);
    this.facts = factEditsOf(panel, this.deeds);
    this.favours = favoursOf(panel, this.deeds, {
      isThird: (said) => isThirdAsk(panel.view?.line?.balance, said),
    });
    this.timeline = timelineOf(panel);
    this.drafting = draftingOf(this, loadMessage);
    if (panel.view) recallPhase(panel.view);
    void this.timeline.refresh();
  }

  /** Takes a new view. */
  take(view: PanelView, anew: boolean): void {
    recallPhase(view);
    this.facts.take();
    this.edits.take(view, anew);
    this.drafting.message?.take(view, anew);
    void this.timeline.refresh();
  }

  openMenu(name: string): void {
    this.menu = name;
    this.panel.changed();
  }

  closeMenu(name: string): void {
    if (this.menu === name) this.openMenu('');
  }

  /** Shows a long note whole, or short again. */
  expand(uid: string): void {
    if (!this.expanded.delete(uid)) this.expanded.add(uid);
    this.panel.changed();
  }

  /** Closes the form that is open; false where none is. */
  hide(): boolean {
    const { reminder, talk, rhythm, favours } = this;
    const { message } = this.drafting;
    const forms = [
      reminder.open && reminder,
      talk.open && talk,
      rhythm.own && rhythm,
      favours.open && favours,
    ];
    const open = [...forms, message?.isOpen && message].find(Boolean);
    if (open) open.hide();
    else if (this.standingShown) this.toggleStanding();
    else return false;
    return true;
  }

  personItems = (): MenuItems => personItems(this);
  noteItems = noteItems.bind(undefined, this);
  followUpItems = followUpItems.bind(undefined, this);
  snoozeItems = snoozesOf.bind(undefined, this);

  /** Shows how the page was read, or no longer. */
  toggleHealth = (): void => {
    this.healthShown = !this.healthShown;
    // In the page it is the reading in sight that is told; in the sidebar there is none until somebody asks.
    if (this.panel.look) this.panel.changed();
    else this.panel.read(true);
  };

  toggleStanding = (): void => {
    this.standingShown = !this.standingShown;
    this.pauseTyped = undefined;
    this.panel.changed(this.standingShown ? '.standing button' : '.standing-chip');
  };

  typePause = (day: string | undefined): void => {
    this.pauseTyped = day;
    this.panel.changed();
  };

  /** A new day to get back in touch is chosen. */
  get isReminding(): boolean {
    return this.reminder.open && !this.reminder.followUpUid;
  }

  remind(): void {
    if (this.isReminding) this.reminder.hide();
    else this.reminder.show();
  }

  /** The questions and forms above the composer. */
  Cards = () => {
    const { panel, reminder } = this;
    const { message } = this.drafting;
    const { view } = panel;
    return (
      <>
        {view?.doubt && <DoubtCard model={panel} doubt={view.doubt} attempt={this.deeds.attempt} />}
        {this.healthShown && <Health model={panel} tell={this.toasts.tell} close={this.toggleHealth} />}
        {view && reminder.open && <ReminderForm reminder={reminder} days={view.days} />}
        {view && <TalkForm talk={this.talk} days={view.days} />}
        {message && <message.Card />}
        <RhythmForm rhythm={this.rhythm} />
        {view && <Proposals late={this} view={view} />}
      </>
    );
  };

  Draft = () => <DraftButton late={this} />;
  Rhythm = () => <Rhythm late={this} />;
  FollowUpDeeds = ({ followUp }: { followUp: FollowUp }) => <FollowUpDeeds late={this} followUp={followUp} />;
  LineDeeds = () => <LineDeeds late={this} />;
  Facts = () => (
    <>
      <FactList late={this} />
      <Giving late={this} />
    </>
  );
  Timeline = () => <TimelineList late={this} />;
}
