/** What few starts of the worker need: a part of its own, loaded by `import()` when it is first needed. */
export { firstName } from '../domain/first-name.ts';
export { indexTexts } from '../store/index-texts.ts';
export { listText } from '../words/list.ts';
export { laterRoutes } from './routes/later.ts';
export { shareFromMenu } from './share-page.ts';
export { blankInSnapshots, takeSnapshot, thinSnapshots } from './snapshots.ts';
