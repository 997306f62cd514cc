import { extensionObject } from '../browsers/differences.ts';

/** The part of the native WebExtension API that content scripts may use; present in Chromium and Firefox alike. */
interface Native {
  runtime: {
    /** Undefined once the extension was updated or removed under this page. */
    id?: string;
    getManifest(): { version: string };
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: Listeners<(message: unknown, sender: unknown, reply: (answer: unknown) => void) => void>;
  };
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      onChanged: Listeners<(changes: Record<string, unknown>) => void>;
    };
  };
}

/** A native event. */
export interface Listeners<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** The browser's own extension object, without the polyfill: content scripts carry no second copy of it. */
export function native(): Native {
  return extensionObject<Native>();
}

/** The version of Tend. */
export function version(): string {
  return native().runtime.getManifest().version;
}
