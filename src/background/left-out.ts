/** In the build this stands for what chrono-node brings along and `english-days.ts` never comes to. */
export default class {}

export const toTimezoneOffset = () => null;
