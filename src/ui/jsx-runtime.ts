import { createElement, Fragment } from 'preact';

/** What JSX compiles to, on `createElement`, which Preact has in it anyway; its own runtime would come on top. */
export function jsx(type: string, props: { children?: never }, key?: string) {
  return createElement(type, key === undefined ? props : { ...props, key });
}

export { Fragment, jsx as jsxs };
