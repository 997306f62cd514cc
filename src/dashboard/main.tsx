import { speak } from '../ui/locale.ts';
import { restoreSnapshot } from './backup/restore.ts';
import { openDashboard } from './open-dashboard.tsx';

void speak().then(() => openDashboard({ restoreSnapshot }));
