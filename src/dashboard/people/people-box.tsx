import { activeKey } from '../../ui/letter-keys.ts';
import { say } from '../../words/index.ts';
import { isWish } from './people-actions.ts';
import type { PeopleModel } from './people-model.ts';

/** The id of the box's list, and of each of its lines. */
const LIST = 'people-actions';

/** The one box: who is looked for, or what is to be done. */
export function PeopleBox({ model }: { model: PeopleModel }) {
  const { find } = model.view;
  const actions = model.actions();
  const isOpen = actions.length > 0;
  const chosen = actions[model.action];
  const run = (at: number) => {
    const action = actions[at];
    model.find('');
    action?.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, isComposing } = event;
    if (isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (isOpen && step) {
      event.preventDefault();
      model.show({ action: (model.action + step + actions.length) % actions.length });
    } else if (key === 'ArrowDown' || (key === 'Enter' && !isWish(find) && model.shown.length > 0)) {
      event.preventDefault();
      model.at(0);
    } else if (key === 'Enter' && isOpen) {
      event.preventDefault();
      run(model.action);
    } else if (key === 'Escape' && find) {
      event.preventDefault();
      event.stopPropagation();
      model.find('');
    }
  };
  return (
    <div class="box">
      <input
        class="field"
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: without a list of the browser's own it is none yet
        role="combobox"
        list={undefined}
        aria-expanded={isOpen}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && chosen ? `${LIST}-${model.action}` : undefined}
        aria-keyshortcuts={activeKey('/')}
        aria-label={say('people_find')}
        placeholder={say('people_find')}
        value={find}
        maxLength={200}
        dir="auto"
        onInput={({ currentTarget }) => model.find(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={LIST} class="card actions" aria-label={say('people_actions')} hidden={!isOpen}>
        {actions.map(({ text }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box has its keys
          <div
            key={text}
            id={`${LIST}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === model.action}
            onPointerDown={(event) => event.preventDefault()} // the box keeps the focus
            onClick={() => run(at)}
          >
            {text}
          </div>
        ))}
      </div>
    </div>
  );
}
