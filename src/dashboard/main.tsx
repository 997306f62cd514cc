import { Refusal } from '../domain/refusal.ts';
import { openDashboard } from './open-dashboard.tsx';

// Stands in until restore.ts is joined.
const refuse = () => Promise.reject(new Refusal('internal'));

openDashboard({ restoreSnapshot: refuse, restoreFile: refuse });
