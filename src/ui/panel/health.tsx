import { version } from '../../api/native.ts';
import { say } from '../../words/index.ts';
import type { Toasts } from '../toasts.ts';
import { FIELDS, howRead, reportOf } from './page-report.ts';
import type { PanelModel } from './panel-model.ts';

interface HealthProps {
  model: PanelModel;
  tell: Toasts['tell'];
  close(): void;
}

/** How the page was read, field by field, and a report of it that holds nobody's words. */
export function Health({ model, tell, close }: HealthProps) {
  const { home, look } = model;
  const report = reportOf(look, version(), home.place === 'page' ? document : undefined);
  const copy = (event: MouseEvent) => {
    const area = (event.currentTarget as HTMLElement).closest('section')?.querySelector('textarea');
    area?.select();
    // Without asking anybody, and in a frame too, which `navigator.clipboard` is not sure to do.
    const done = area?.ownerDocument.execCommand('copy');
    tell({ text: say(done ? 'report_copied' : 'report_selected') });
  };
  return (
    <section class="card" aria-label={say('how_read')}>
      <h2>{say('how_read')}</h2>
      <p class="s">
        {`${say('read_address')} ✓`}
        {FIELDS.map((field) => ` · ${say(`read_${field}`)} ${howRead(look, field)}`)}
      </p>
      <textarea class="field s" readOnly rows={4} dir="ltr" aria-label={say('copy_report')} value={report} />
      <div class="row">
        <span class="grow" />
        <button type="button" class="btn quiet" onClick={close}>
          {say('close')}
        </button>
        <button type="button" class="btn" onClick={copy}>
          {say('copy_report')}
        </button>
      </div>
    </section>
  );
}
