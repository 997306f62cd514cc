import type { Site } from '../site.ts';
import { recognise } from './address.ts';
import { read } from './read.ts';

/** LinkedIn: addresses in `address.ts`, for anyone; the reader only for content. */
export const linkedin: Site = { service: 'linkedin', recognise, read };
