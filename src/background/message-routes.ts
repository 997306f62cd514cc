import { deleteTemplate } from './routes/delete-template.ts';
import { keepMessage } from './routes/keep-message.ts';
import { listTemplates } from './routes/list-templates.ts';
import { readMessage } from './routes/read-message.ts';
import { setMessageRule } from './routes/set-message-rule.ts';
import { setTemplate } from './routes/set-template.ts';
import { showTemplates } from './routes/show-templates.ts';

/** What is asked about messages, of `laterRoutes`. */
export const messageRoutes = {
  readMessage,
  setMessageRule,
  listTemplates,
  setTemplate,
  deleteTemplate,
  showTemplates,
  keepMessage,
};
