import * as z from 'zod/mini';
import { Capability } from '../input.ts';
import { opened } from '../open-panels.ts';
import { presentView } from '../panel-view.ts';
import { route } from '../route.ts';

export const readPanel = route('readPanel', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ capability: Capability }),
  run: async ({ capability }, asking) =>
    presentView({ ...(await opened(capability, asking.caller)), capability }, asking),
});
