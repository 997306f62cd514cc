import { Component } from 'preact';
import { ask } from '../../api/ask.ts';
import { onChange } from '../../api/changes.ts';
import { MESSAGE_RULES } from '../../domain/message-check.ts';
import type { Template } from '../../domain/template.ts';
import { doerAt } from '../../ui/deeds.ts';
import { RULE_WORDS } from '../../ui/message/message-words.ts';
import type { Toasts } from '../../ui/toasts.ts';
import { say } from '../../words/index.ts';
import { Trouble } from '../trouble.tsx';
import { TemplateForm } from './template-form.tsx';
import { createTemplates, type TemplatesModel } from './templates-model.ts';

/** The user's own templates, and what is looked at before a message is sent. */
export class Messages extends Component<{ toasts: Toasts }> {
  #life = new AbortController();
  #model = createTemplates(
    () => this.forceUpdate(),
    doerAt({ ask: (name, input) => ask(name, input as never), tell: this.props.toasts.tell }),
  );

  override componentDidMount() {
    void this.#model.refresh().then(this.#goHere);
    onChange(this.#life.signal, () => void this.#model.refresh());
  }

  override componentWillUnmount() {
    this.#life.abort();
  }

  /** Where the address names this part of the settings, it is gone to. */
  #goHere = () => {
    if (!location.hash.endsWith('/messages')) return;
    const section = document.querySelector<HTMLElement>('.messages');
    section?.focus({ preventScroll: true });
    section?.scrollIntoView?.({ block: 'start' });
  };

  override render() {
    const { trouble, templates } = this.#model;
    return (
      <section class="messages" tabIndex={-1}>
        <h2>{say('messages_title')}</h2>
        <p class="soft">{say('messages_more')}</p>
        {trouble && <Trouble code={trouble} retry={this.#model.refresh} />}
        {templates && <Templates model={this.#model} templates={templates} />}
        {templates && <Checks model={this.#model} />}
      </section>
    );
  }
}

function Templates({ model, templates }: { model: TemplatesModel; templates: Template[] }) {
  const { form } = model;
  return (
    <>
      <h3>{say('message_templates')}</h3>
      {templates.length === 0 && !form && <p class="soft">{say('template_none')}</p>}
      <ul class="lines">
        {templates.map((template) => (
          <li key={template.uid} class="row wrap">
            <span class="grow">
              <bdi class="strong">{template.name}</bdi> <bdi class="soft clip whole">{template.text}</bdi>
            </span>
            <button
              type="button"
              class="btn small"
              aria-label={say('template_edit', template.name)}
              onClick={() => model.begin(template)}
            >
              {say('edit')}
            </button>
            <button
              type="button"
              class="btn small quiet"
              aria-label={say('template_remove', template.name)}
              onClick={() => model.remove(template)}
            >
              {say('delete')}
            </button>
          </li>
        ))}
      </ul>
      {form ? (
        <TemplateForm key={form.uid} model={model} {...form} />
      ) : (
        <button type="button" class="btn fit" onClick={() => model.begin()}>
          {say('template_new')}
        </button>
      )}
    </>
  );
}

function Checks({ model }: { model: TemplatesModel }) {
  return (
    <fieldset class="stack checks">
      <legend class="strong">{say('checks_title')}</legend>
      <p class="soft">{say('checks_more')}</p>
      {MESSAGE_RULES.map((rule) => (
        <label key={rule} class="row">
          <input
            type="checkbox"
            checked={!model.off.includes(rule)}
            onChange={({ currentTarget }) => void model.setRule(rule, currentTarget.checked)}
          />
          {say(RULE_WORDS[rule])}
        </label>
      ))}
      <p class="s overdue" role="status">
        {model.said}
      </p>
    </fieldset>
  );
}
