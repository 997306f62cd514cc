import { tellSummary } from './summary.ts';

/** Around all tests of a run: whatever torture was among them is summed up at the end. */
export default function begin(): () => void {
  const since = new Date().toISOString();
  return () => tellSummary(since);
}
