import css from '../ui/message/message.css?inline';
import { panelMessage } from '../ui/message/panel-message.tsx';
import type { Shared } from './late-parts.ts';

// Put into the isolated world of a page when a message is first written there; see parts.ts.
(globalThis as typeof globalThis & Shared).tendMessage = { panelMessage, css };
