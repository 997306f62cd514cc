import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first: begun last, one of them would run alone at the end. */
const LONGEST = [
  'in-both-browsers',
  'soft-navigation',
  'torture-copies',
  'hostile-page',
  'torture-worker',
  'languages',
  'import',
  'walk',
  'torture-damage',
  'torture-upgrade',
  'torture-kill',
  'pictures',
  'hostile-messages',
  'main-job',
  'empty-one-many',
  'merge-devices',
  'faults',
];

const place = ({ moduleId }: TestSpecification): number => {
  const name = moduleId.replace(/^.*\/|\.test\.tsx?$/g, '');
  return LONGEST.includes(name) ? LONGEST.indexOf(name) : LONGEST.length;
};

/** Begins with the files that take longest, whatever the runner remembers of earlier runs: a clean clone remembers none. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
