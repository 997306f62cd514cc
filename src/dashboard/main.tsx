import { openDashboard } from './open-dashboard.tsx';
import { restoreFile, restoreSnapshot } from './restore.ts';

openDashboard({ restoreSnapshot, restoreFile });
