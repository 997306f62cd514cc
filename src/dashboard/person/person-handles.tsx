import { openProfile } from '../../api/browser.ts';
import type { PersonPage } from '../../api/contract.ts';
import { type Handle, mayBeSeveral } from '../../domain/handle.ts';
import { isProfileOf, profileUrl } from '../../sites/index.ts';
import { FormFoot } from '../../ui/panel/form-foot.tsx';
import { say } from '../../words/index.ts';
import { focusInside } from '../focus-inside.ts';
import type { PersonPageModel } from './person-page-model.ts';

/** Where they are found: profiles, mails, telephones. */
export function PersonHandles({ person, page }: { person: PersonPageModel; page: PersonPage }) {
  const { handles, merge, uid } = person;
  const { taken } = handles;
  return (
    <section tabIndex={-1} class="person-handles">
      <h2>{say('addresses')}</h2>
      {page.handles.length === 0 && <p class="soft">{say('addresses_none')}</p>}
      {page.handles.length > 0 && (
        <ul class="lines">
          {page.handles.map((handle) => (
            <li key={handle.uid} class="row wrap">
              <span class="grow what">
                <span class="soft">{serviceName(handle)}</span>{' '}
                <bdi>
                  {handle.kind === 'vanity' || mayBeSeveral(handle)
                    ? handle.raw || handle.value
                    : handle.value}
                </bdi>
                {handle.state === 'former' && <span class="soft">{`\u00a0· ${say('value_former')}`}</span>}
              </span>
              <Open handle={handle} />
              <button
                type="button"
                class="btn small quiet"
                aria-label={say('handle_remove', handle.value)}
                onClick={() => handles.remove(handle)}
              >
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {handles.open ? (
        <form
          class="card form"
          aria-label={say('handle_add')}
          noValidate
          ref={focusInside}
          onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && handles.cancel()}
          onSubmit={(event) => {
            event.preventDefault();
            void handles.save();
          }}
        >
          <input
            class="field"
            dir="auto"
            maxLength={2000}
            aria-label={say('handle_field')}
            placeholder={say('handle_field')}
            value={handles.text}
            onInput={(event) => handles.type(event.currentTarget.value)}
          />
          {taken && (
            <button
              type="button"
              class="btn fit"
              onClick={() => {
                handles.cancel();
                merge.open(uid, taken.contactUid);
              }}
            >
              {say('merge_with_taken', taken.fullName || say('nameless'))}
            </button>
          )}
          <FormFoot problem={handles.problem} cancel={handles.cancel} />
        </form>
      ) : (
        <button type="button" class="btn fit" onClick={handles.begin}>
          {say('handle_add')}
        </button>
      )}
    </section>
  );
}

const NAMES: Record<string, string> = { linkedin: 'LinkedIn', xing: 'XING', wellfound: 'Wellfound' };

function serviceName({ service }: Handle): string {
  if (service === 'email') return say('handle_email');
  return service === 'tel' ? say('handle_tel') : (NAMES[service] ?? service);
}

/** Leads there: a profile in a tab, a mail or a call by what the system has for it. */
function Open({ handle }: { handle: Handle }) {
  if (handle.service === 'email' || handle.service === 'tel')
    return (
      <a
        class="btn small"
        href={`${handle.service === 'email' ? 'mailto' : 'tel'}:${encodeURI(handle.value)}`}
      >
        {say(handle.service === 'email' ? 'write_mail' : 'call_them')}
      </a>
    );
  if (!handle.raw || !(handle.service in NAMES)) return null; // a number that only a page told has no address
  const open = () => void openProfile(profileUrl(handle), (url) => isProfileOf(url, handle));
  return (
    <button type="button" class="btn small" onClick={open}>
      {say('open_profile')}
    </button>
  );
}
