import type { Shared } from './late-parts.ts';

// In `parts.ts` this stands for Preact (vite.config.ts): the panel's own copy, so that there is only one.
const { tendPreact } = globalThis as typeof globalThis & Required<Shared>;

export const { Component, createElement, Fragment } = tendPreact;
