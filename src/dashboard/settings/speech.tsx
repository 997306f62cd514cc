import { Component } from 'preact';
import { ask } from '../../api/ask.ts';
import { LANGUAGES, type LocaleChoice, WEEK_STARTS } from '../../domain/locale.ts';
import { heedLocale } from '../../ui/locale.ts';
import { localeChoice, usualWeekStart, weekdayText } from '../../ui/week.ts';
import { locale, say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** In which language Tend speaks, and on which day weeks begin. */
export class Speech extends Component<{ redraw: () => void }> {
  #said = '';

  override render() {
    const { language, weekStart } = localeChoice();
    return (
      <section id="speech">
        <h2>{say('locale_title')}</h2>
        <Choice
          label={say('locale_language')}
          more={say('locale_language_more')}
          chosen={language}
          options={LANGUAGES.map((tag) => ({ value: tag, text: languageText(tag) }))}
          choose={(tag) => this.#set({ language: tag, weekStart })}
        />
        <Choice
          label={say('locale_week')}
          chosen={weekStart}
          usual={weekdayText(usualWeekStart(), 'long')}
          options={WEEK_STARTS.map((day) => ({ value: day, text: weekdayText(day, 'long') }))}
          choose={(day) => this.#set({ language, weekStart: day })}
        />
        <p class="s" role="status">
          {this.#said}
        </p>
      </section>
    );
  }

  async #set(choice: LocaleChoice): Promise<void> {
    try {
      await ask('setLocale', choice);
      await heedLocale(JSON.parse(JSON.stringify(choice)), this.props.redraw);
      this.#said = say('reminders_kept');
    } catch (error) {
      this.#said = refusal(codeOf(error));
    }
    this.forceUpdate();
  }
}

interface ChoiceProps<Value extends string | number> {
  label: string;
  more?: string;
  chosen: Value | undefined;
  /** What the browser has. */
  usual?: string;
  options: { value: Value; text: string }[];
  choose(value: Value | undefined): void;
}

/** One of some, or as the browser has it. */
function Choice<Value extends string | number>({
  label,
  more,
  chosen,
  usual,
  options,
  choose,
}: ChoiceProps<Value>) {
  return (
    <label class="row">
      <span class="grow">
        <span class="strong">{label}</span> {more && <span class="soft">{more}</span>}
      </span>
      <select
        class="field"
        value={chosen ?? ''}
        onChange={({ currentTarget }) =>
          choose(options.find(({ value }) => String(value) === currentTarget.value)?.value)
        }
      >
        <option value="">{usual ? `${say('locale_browser')} (${usual})` : say('locale_browser')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value} dir="auto">
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A language in its own name, so that whoever speaks it finds it, and in the words of now: 'Deutsch · German'. */
function languageText(tag: string): string {
  const named = (by: string) => {
    const name = new Intl.DisplayNames([by], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(by) + name.slice(1);
  };
  const [own, here] = [named(tag), named(locale())];
  return own === here ? own : `${own} · ${here}`;
}
