import { openDashboard } from './open-dashboard.tsx';
import { restoreSnapshot } from './restore.ts';

openDashboard({ restoreSnapshot });
