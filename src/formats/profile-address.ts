import type { HandleKey } from '../domain/handle.ts';
import { profileUrl } from '../sites/index.ts';

/** The address of the profile that a handle names; undefined where it names none on a site that Tend knows. */
export function addressOf({ service, kind, raw, value }: HandleKey & { raw: string }): string | undefined {
  try {
    return profileUrl({ service, kind, raw: raw || value });
  } catch {
    return undefined; // mail, a telephone number, or of a site that Tend does not know
  }
}
