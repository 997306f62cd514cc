import { restoreSnapshot } from './backup/restore.ts';
import { openDashboard } from './open-dashboard.tsx';

openDashboard({ restoreSnapshot });
