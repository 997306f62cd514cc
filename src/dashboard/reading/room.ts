export { Reading } from './reading.tsx';
export { createReading } from './reading-model.ts';
