import { say } from '../../words/index.ts';
import type { Finder } from './person-finder.ts';

/** The field to find somebody, and those found to choose from. */
export function FinderField({ finder, label }: { finder: Finder; label: string }) {
  const { text, found, missed, problem } = finder;
  const [first] = found;
  return (
    <div class="stack finder">
      <input
        class="field"
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onInput={({ currentTarget }) => finder.find(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || !text.trim()) return;
          event.preventDefault(); // it chooses, and sends nothing off
          if (first) finder.choose(first);
        }}
      />
      {found.length > 0 && (
        <ul class="row wrap">
          {found.map((who) => (
            <li key={who.uid}>
              <button type="button" class="btn small found" onClick={() => finder.choose(who)}>
                + <bdi>{who.name}</bdi>
                {who.role && (
                  <>
                    {' '}
                    <bdi class="soft">{who.role}</bdi>
                  </>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="soft s" role="status">
        {problem ?? (missed && say('none_found', missed))}
      </p>
    </div>
  );
}
